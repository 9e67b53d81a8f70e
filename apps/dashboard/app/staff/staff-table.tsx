import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { DateText } from "@safeboard/ui/date-text";
import { EmailText } from "@safeboard/ui/email-text";
import { QuestionApartLink } from "../components/question-apart.tsx";
import type { ListedStaffMember } from "../domain-answers.ts";
import { whenSomebodyLeaves } from "./record-leaving.tsx";

/** Who is on a school's staff list, by name. */
export function StaffTable({
  schoolId,
  caption,
  staff,
  today,
}: {
  schoolId: string;
  caption: string;
  staff: readonly ListedStaffMember[];
  today: string;
}) {
  // Nobody has to enter days: the column is there once somebody has.
  const hasDays = staff.some(({ startedOn, leftOn }) => startedOn !== null || leftOn !== null);
  const days: Column<ListedStaffMember> = {
    id: "days",
    heading: "At the school",
    cell: ({ startedOn, leftOn }) => (
      <div>
        {startedOn && (
          <>
            {startedOn > today ? "from " : "since "}
            <DateText date={startedOn} />
          </>
        )}
        {leftOn && (
          <span className={startedOn ? "row-note" : undefined}>
            until <DateText date={leftOn} />
          </span>
        )}
      </div>
    ),
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="lines"
      rows={staff}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "Name",
        cell: ({ id, name, reference }) => (
          <>
            <Anchor href={`/schools/${schoolId}/staff/${id}`}>
              <strong>{name}</strong>
            </Anchor>
            {reference && <span className="row-note">Reference {reference}</span>}
          </>
        ),
      }}
      columns={[
        {
          id: "group",
          heading: "Group",
          short: true,
          cell: ({ group }) => STAFF_GROUP_TITLES[group],
        },
        {
          id: "email",
          heading: "Work email",
          short: true,
          cell: ({ email }) => (email ? <EmailText address={email} /> : "None"),
        },
        ...(hasDays ? [days] : []),
        {
          id: "change",
          heading: "Change",
          cell: (person) => (
            <div className="row-actions">
              <Anchor href={`/schools/${schoolId}/staff?change=${person.id}`}>
                Change<span className="heard-only"> what is recorded of {person.name}</span>
              </Anchor>
              {person.leftOn === null && (
                <QuestionApartLink asked={whenSomebodyLeaves(schoolId, person, today)}>
                  Leaves<span className="heard-only">: {person.name}</span>
                </QuestionApartLink>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
