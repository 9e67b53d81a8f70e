import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import type { ReminderList } from "../domain-answers.ts";

type Row = ReminderList["coming"][number];

/** Reminders of reviews: on which day, of which school's policy, and when its review falls due. */
export function ReminderTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const policyOf = ({ schoolId, policyType }: Row) =>
    schoolId ? `/schools/${schoolId}/policies/kind/${policyType}` : "/models";
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="cards"
      rows={rows}
      rowKey={({ schoolId, policyType, on }) => `${schoolId} ${policyType} ${on}`}
      rowHeading={{
        heading: "Reminder",
        cell: (row) => <Anchor href={policyOf(row)}>{row.words}</Anchor>,
      }}
      columns={[
        { id: "on", heading: "On", cell: ({ on }) => <DateText date={on} /> },
        {
          id: "due",
          heading: "Review due",
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
