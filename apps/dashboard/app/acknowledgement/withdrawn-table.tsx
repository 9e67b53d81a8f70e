import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import type { AcknowledgementsPage } from "../domain-answers.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";
import { wayInWords } from "./how-in-words.ts";

/** Confirmations that were wrong: who took them back, and why. */
export function WithdrawnTable({ withdrawn }: Pick<AcknowledgementsPage, "withdrawn">) {
  return (
    <DataTable
      caption="Confirmations that were taken back"
      captionHidden
      narrow="cards"
      rows={withdrawn}
      rowKey={({ id }) => id}
      rowHeading={{ heading: "Name", cell: ({ name }) => name }}
      columns={[
        {
          id: "was",
          heading: "Was confirmed",
          cell: ({ confirmedOn, how }) => (
            <span>
              <DateText date={confirmedOn} />, {wayInWords(how)}
            </span>
          ),
        },
        {
          id: "back",
          heading: "Taken back",
          cell: ({ withdrawnAt, withdrawnBy }) => `${dayOfMoment(withdrawnAt)} by ${withdrawnBy}`,
        },
        { id: "why", heading: "Why", cell: ({ because }) => because },
      ]}
    />
  );
}
