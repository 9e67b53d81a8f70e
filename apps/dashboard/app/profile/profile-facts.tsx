import { formatIsoDate } from "@safeboard/compliance/dates";
import type { SchoolProfile } from "../domain-answers.ts";
import { phaseInWords } from "../school/phase.ts";

/** What the school is: a line or two, because whoever reads it knows the school. */
export function ProfileFacts({ profile }: { profile: SchoolProfile }) {
  const { school, trust, hub, roll } = profile;
  const facts: [term: string, value: string, note?: string][] = [
    ["URN", school.urn ?? "Not known"],
    ["Phase", school.phase ? phaseInWords(school.phase) : "Not known"],
    [
      "Pupils",
      roll ? roll.pupils.toLocaleString("en-GB") : "Not known",
      roll ? `${roll.source}, as at ${formatIsoDate(roll.asAt)}` : undefined,
    ],
    ["Local authority", school.localAuthority ?? "Not known"],
    ["Trust", trust, hub ? `Hub: ${hub}` : undefined],
  ].map(([term = "", value = "", note]) => (note ? [term, value, note] : [term, value]));
  return (
    <dl className="profile-facts">
      {facts.map(([term, value, note]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note && <span className="row-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
