import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import type { ReminderList } from "../domain-answers.ts";
import { reminderHref } from "./reminder-href.ts";

type Row = ReminderList["coming"][number];

/** Reminders: on which day, of which school's policy or person, and when the review or the appointment falls due. */
export function ReminderTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="lines"
      rows={rows}
      rowKey={(row) => `${reminderHref(row)} ${row.on}`}
      rowHeading={{
        heading: "Reminder",
        cell: (row) => <Anchor href={reminderHref(row)}>{row.words}</Anchor>,
      }}
      columns={[
        { id: "on", heading: "On", cell: ({ on }) => <DateText date={on} /> },
        {
          id: "due",
          heading: "Due",
          cell: ({ dueOn, occasion }) => (
            <Status status={occasion.kind === "overdue" ? "needs_action" : "due_soon"}>
              <DateText date={dueOn} />
            </Status>
          ),
        },
      ]}
    />
  );
}
