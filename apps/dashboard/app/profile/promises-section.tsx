import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { SchoolProfile } from "../domain-answers.ts";
import { ProfileSection } from "./profile-section.tsx";
import { inOneSentence } from "./profile-words.ts";

/** What the school's own policies say will be done, and for how much of it something can be shown. */
export function PromisesSection({ profile }: { profile: SchoolProfile }) {
  const { promises, school, asAt } = profile;
  const never = promises.kinds.filter(({ none, promised }) => none === promised);
  const shown = promises.kinds.filter((kind) => !never.includes(kind));
  return (
    <ProfileSection
      section="promises"
      answer={answerOf(promises)}
      source={`A promise is what a policy of the school says will be done. Evidence that the school recorded, as at ${formatIsoDate(asAt)}.`}
      evidence={{
        href: `/schools/${school.id}/promises`,
        label: "Every promise, and what shows it",
      }}
      schoolId={school.id}
    >
      {shown.length > 0 && (
        <DataTable
          caption="Promises, by what shows them"
          captionHidden
          narrow="cards"
          rows={shown}
          rowKey={({ kind }) => kind}
          rowHeading={{ heading: "What shows it", cell: ({ title }) => title }}
          columns={[
            {
              id: "shown",
              heading: "Shown today",
              cell: ({ status, current, runsOutSoon, promised }) => (
                <Status status={status}>
                  {current + runsOutSoon} of {promised}
                </Status>
              ),
            },
            {
              id: "soon",
              heading: "Runs out soon",
              numeric: true,
              cell: ({ runsOutSoon }) => runsOutSoon,
            },
            { id: "out", heading: "Run out", numeric: true, cell: ({ expired }) => expired },
            { id: "none", heading: "Never shown", numeric: true, cell: ({ none }) => none },
          ]}
        />
      )}
      {never.length > 0 && (
        <p className="profile-note">
          Nothing is shown yet, though it may well be done:{" "}
          {inOneSentence(never.map(({ title, none }) => `${inSentence(title)} (${none})`))}.
        </p>
      )}
    </ProfileSection>
  );
}

function answerOf({ all, percent }: SchoolProfile["promises"]): string {
  if (all.promised === 0) return "No promise has been drawn from the school’s policies yet.";
  const shown = all.current + all.runsOutSoon;
  return `For ${shown} of ${all.promised} promises there is evidence that still counts${percent === null ? "" : ` (${percentInWords(percent)})`}.`;
}
