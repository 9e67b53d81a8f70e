import { formatIsoDate } from "@safeboard/compliance/dates";
import { DataTable } from "@safeboard/ui/data-table";
import { Status, type StatusName } from "@safeboard/ui/status";
import type { SchoolProfile } from "../domain-answers.ts";
import { ProfileSection } from "./profile-section.tsx";
import { peopleAnswer, type ProfileRole, TRAINED_WORDS } from "./profile-words.ts";

/** Who answers for what, since when, and whether they are trained for it. */
export function PeopleSection({ profile }: { profile: SchoolProfile }) {
  const { roles, school, asAt } = profile;
  return (
    <ProfileSection
      section="people"
      answer={peopleAnswer(roles)}
      source={`From the school’s register of roles and its training records, as at ${formatIsoDate(asAt)}.`}
      evidence={{ href: `/schools/${school.id}/people`, label: "The register of roles" }}
      schoolId={school.id}
    >
      <DataTable
        caption="Who is responsible for what"
        captionHidden
        narrow="cards"
        rows={roles}
        rowKey={({ code }) => code}
        rowHeading={{ heading: "Role", cell: ({ title }) => title }}
        columns={[
          {
            id: "holders",
            heading: "Held by",
            cell: ({ holders, status, value }) =>
              holders.length === 0 ? (
                <Status status={status}>{value ?? "Nobody is recorded"}</Status>
              ) : (
                <div className="cell-lines">
                  {holders.map(({ name }) => (
                    <span key={name}>{name}</span>
                  ))}
                </div>
              ),
          },
          {
            id: "since",
            heading: "Since",
            short: true,
            cell: ({ holders }) => (
              <div className="cell-lines">
                {holders.map(({ name, since, until }) => (
                  <span key={name}>
                    {formatIsoDate(since)}
                    {until && <span className="row-note">until {formatIsoDate(until)}</span>}
                  </span>
                ))}
              </div>
            ),
          },
          {
            id: "trained",
            heading: "Training for the role",
            cell: ({ trained }) => (
              <Status status={TRAINED_STATUS[trained]}>
                {trained === "nobody" ? undefined : TRAINED_WORDS[trained]}
              </Status>
            ),
          },
        ]}
      />
    </ProfileSection>
  );
}

const TRAINED_STATUS: Readonly<Record<ProfileRole["trained"], StatusName>> = {
  in_date: "met",
  partly: "partly_met",
  not_in_date: "needs_action",
  not_known: "not_reported",
  nobody: "not_applicable",
};
