import {
  acknowledgementSentence,
  acknowledgementStatus,
} from "@safeboard/compliance/acknowledgement";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { AcknowledgementsPage } from "../domain-answers.ts";

/** Required and actual, group by group. */
export function GroupsTable({ page: { byGroup, counts } }: { page: AcknowledgementsPage }) {
  return (
    <DataTable
      caption="How many of each group have confirmed"
      captionHidden
      narrow="cards"
      rows={byGroup}
      rowKey={({ group }) => group}
      rowHeading={{ heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] }}
      totals={byGroup.length > 1 ? "Everybody asked" : undefined}
      columns={[
        {
          id: "status",
          heading: "Where it stands",
          cell: (row) => (
            <Status status={acknowledgementStatus(row.counts)}>
              {acknowledgementSentence(row.counts)}
            </Status>
          ),
        },
        {
          id: "required",
          heading: "Required",
          numeric: true,
          cell: (row) => row.counts.required,
          total: counts.required,
        },
        {
          id: "confirmed",
          heading: "Confirmed",
          numeric: true,
          cell: (row) => row.counts.confirmed,
          total: counts.confirmed,
        },
        {
          id: "overdue",
          heading: "Overdue",
          numeric: true,
          cell: (row) => row.counts.overdue,
          total: counts.overdue,
        },
      ]}
    />
  );
}
