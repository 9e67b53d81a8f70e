import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { SchoolRolls } from "../domain-answers.ts";

/** How many pupils there were on which day, and who says so; what was taken back is struck through. */
export function RollTable({
  page: { school, rolls },
  mayRecord,
}: {
  page: SchoolRolls;
  mayRecord: boolean;
}) {
  return (
    <DataTable
      caption="Pupils on roll, the latest first"
      narrow="cards"
      rows={rolls}
      rowKey={({ id }) => id}
      rowHeading={{ heading: "As at", cell: ({ asAt }) => formatIsoDate(asAt) }}
      columns={[
        {
          id: "pupils",
          heading: "Pupils",
          numeric: true,
          cell: ({ pupils, withdrawnAt }) => {
            const number = pupils.toLocaleString("en-GB");
            return withdrawnAt === null ? number : <s>{number}</s>;
          },
        },
        { id: "source", heading: "Source", cell: ({ source }) => source },
        { id: "recorded", heading: "Recorded", cell: ({ recordedAt }) => dayOfMoment(recordedAt) },
        {
          id: "standing",
          heading: "Counts",
          cell: ({ id, asAt, withdrawnAt }) =>
            withdrawnAt !== null ? (
              `Taken back on ${dayOfMoment(withdrawnAt)}`
            ) : mayRecord ? (
              <Anchor href={`/schools/${school.id}/roll?take-back=${id}#take-back`}>
                Take back<span className="heard-only"> the number of {formatIsoDate(asAt)}</span>
              </Anchor>
            ) : (
              "Yes"
            ),
        },
      ]}
    />
  );
}
