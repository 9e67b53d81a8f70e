import type { RoleCode } from "@safeboard/compliance/roles";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import { QuestionApartLink } from "../components/question-apart.tsx";
import type { RecordedAppointment, SchoolPage } from "../domain-answers.ts";
import { whenAnAppointmentEnds } from "./end-appointment.tsx";
import type { RegisterLine } from "./register.ts";
import { Source } from "./source.tsx";

/** Who holds which role today, role by role, with what the measures say of it. */
export function RegisterTable({
  page,
  lines,
  today,
  mayChange,
}: {
  page: SchoolPage;
  lines: readonly RegisterLine[];
  today: string;
  mayChange: boolean;
}) {
  const { school, cells } = page;
  const statusOf = (role: RoleCode) => cells.find(({ measureId }) => measureId === role);
  const change: Column<RegisterLine> = {
    id: "change",
    heading: "Change",
    cell: ({ role, title, held }) => {
      if (!held) {
        return (
          <Anchor href={`/schools/${school.id}/people?role=${role}#record`}>
            Name somebody<span className="heard-only"> as {title}</span>
          </Anchor>
        );
      }
      return (
        held.to === null && (
          <QuestionApartLink asked={whenAnAppointmentEnds(school.id, held, today)}>
            End<span className="heard-only"> the appointment of {held.name}</span>
          </QuestionApartLink>
        )
      );
    },
  };
  return (
    <DataTable
      caption="Who holds which role today"
      captionHidden
      narrow="cards"
      rows={lines}
      rowKey={({ role, held }) => held?.id ?? role}
      rowHeading={{
        heading: "Role",
        cell: ({ role, title, isFirst }) => (
          <strong id={isFirst ? role : undefined} className="register-role">
            {title}
          </strong>
        ),
      }}
      columns={[
        {
          id: "who",
          heading: "Who",
          cell: ({ role, isFirst, held }) => {
            const measured = isFirst ? statusOf(role) : undefined;
            return (
              <div>
                {held ? <Holder held={held} /> : !measured && "Nobody is recorded"}
                {measured && (!held || measured.status !== "met") && (
                  <div>
                    <Status
                      status={measured.status}
                      href={`/schools/${school.id}#measure-${measured.measureId}`}
                    >
                      {measured.value}
                    </Status>
                  </div>
                )}
              </div>
            );
          },
        },
        {
          id: "since",
          heading: "Since",
          cell: ({ held }) =>
            held && (
              <div>
                <DateText date={held.from} />
                {held.to && (
                  <span className="row-note">
                    until <DateText date={held.to} />
                  </span>
                )}
              </div>
            ),
        },
        {
          id: "source",
          heading: "From",
          cell: ({ held }) => held && <Source page={page} held={held} />,
        },
        ...(mayChange ? [change] : []),
      ]}
    />
  );
}

function Holder({ held: { name, email } }: { held: RecordedAppointment }) {
  return (
    <>
      {name}
      {email && <span className="row-note">{email}</span>}
    </>
  );
}
