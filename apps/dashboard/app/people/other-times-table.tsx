import { isRoleCode, roleOf } from "@safeboard/compliance/roles";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import type { RecordedAppointment, SchoolPage } from "../domain-answers.ts";
import { Source } from "./source.tsx";

/** Appointments that have ended, or that lie ahead. */
export function OtherTimesTable({
  caption,
  page,
  appointments,
}: {
  caption: string;
  page: SchoolPage;
  appointments: readonly RecordedAppointment[];
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="cards"
      rows={appointments}
      rowKey={({ id }) => id}
      rowHeading={{ heading: "Who", cell: ({ name }) => <strong>{name}</strong> }}
      columns={[
        { id: "role", heading: "Role", cell: ({ role }) => titleOf(role) },
        { id: "from", heading: "From", cell: ({ from }) => <DateText date={from} /> },
        {
          id: "to",
          heading: "Last day",
          cell: ({ to }) => (to ? <DateText date={to} /> : "No end is recorded"),
        },
        {
          id: "source",
          heading: "Source",
          cell: (held) => <Source page={page} held={held} />,
        },
      ]}
    />
  );
}

const titleOf = (role: string): string => (isRoleCode(role) ? roleOf(role).title : role);
