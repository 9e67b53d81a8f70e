import { EXPECTATION_STATUS_WORDS, FORCE_WORDS } from "@safeboard/compliance/expectations";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { SchoolProfile } from "../domain-answers.ts";
import { ProfileSection } from "./profile-section.tsx";

/** Which edition of the guidance the policy follows, and how much of what is expected of it is there. */
export function ExpectationsSection({ profile }: { profile: SchoolProfile }) {
  const { expectations, measures, school, asAt } = profile;
  const edition = measures.guidance_edition;
  const version = expectations?.versionId;
  return (
    <ProfileSection
      section="expectations"
      answer={answerOf(expectations)}
      source={`The text of the school’s policies, compared with the statutory guidance in force on ${formatIsoDate(asAt)} and with what the trust asks for. A person at the school can say otherwise, with a reason.`}
      evidence={
        version
          ? {
              href: `/schools/${school.id}/policies/${version}/expectations`,
              label: "Every expectation, with its passage",
            }
          : undefined
      }
      schoolId={school.id}
    >
      {edition && (
        <p className="profile-note">
          Guidance that the policy follows: <Status status={edition.status}>{edition.value}</Status>{" "}
          {edition.detail}
        </p>
      )}
      {expectations && (
        <>
          <DataTable
            caption="What the guidance expects of the policy"
            captionHidden
            narrow="cards"
            rows={expectations.byForce}
            rowKey={({ force }) => force}
            rowHeading={{ heading: "Expected", cell: ({ force }) => FORCE_WORDS[force].name }}
            columns={[
              {
                id: "met",
                heading: "Met",
                numeric: true,
                cell: ({ met, metElsewhere, applicable }) =>
                  `${met + metElsewhere} of ${applicable}`,
              },
              {
                id: "elsewhere",
                heading: "Of these, in another policy",
                numeric: true,
                cell: ({ metElsewhere }) => metElsewhere,
              },
              { id: "partly", heading: "Partly", numeric: true, cell: ({ partly }) => partly },
              {
                id: "missing",
                heading: "Not found",
                numeric: true,
                cell: ({ notFound }) => notFound,
              },
            ]}
          />
          {expectations.lacking.length > 0 && (
            <ul className="profile-list">
              {expectations.lacking.map(({ id, force, statement, status }) => (
                <li key={id}>
                  <strong>
                    {FORCE_WORDS[force].name}, {EXPECTATION_STATUS_WORDS[status].toLowerCase()}:
                  </strong>{" "}
                  {statement}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </ProfileSection>
  );
}

function answerOf(expectations: SchoolProfile["expectations"]): string {
  if (!expectations) return "The text of the policy has not been compared with the guidance yet.";
  const of = (wanted: "must" | "should") => {
    const found = expectations.byForce.find(({ force }) => force === wanted);
    return found && { met: found.met + found.metElsewhere, all: found.applicable };
  };
  const [must, should] = [of("must"), of("should")];
  const parts = [
    must && `${must.met} of ${must.all} things that a policy must say`,
    should && `${should.met} of ${should.all} that it should say`,
  ].filter(Boolean);
  return parts.length === 0
    ? "The guidance expects nothing of it."
    : `The policy says ${parts.join(", and ")}.`;
}
