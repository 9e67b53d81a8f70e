import { Anchor } from "@safeboard/ui/anchor";
import { Notice } from "@safeboard/ui/notice";
import type { SchoolContradictions } from "../domain-answers.ts";

/** Where a policy names other people than the register, or the register contradicts itself: one of the two is out of date. */
export function Contradictions({
  page: { school, contradictions },
}: {
  page: SchoolContradictions;
}) {
  const aboutPeople = contradictions.filter(
    ({ kind, settled }) => !settled && (kind === "person" || kind === "governor_also_leads"),
  );
  if (aboutPeople.length === 0) return null;
  const place = `/schools/${school.id}/contradictions`;
  return (
    <Notice
      tone="warning"
      title={
        aboutPeople.length === 1
          ? "One role is to be settled"
          : `${aboutPeople.length} roles are to be settled`
      }
    >
      <ul className="contradictions">
        {aboutPeople.map(({ key, words }) => (
          <li key={key}>
            <Anchor href={`${place}#${key}`}>{words}</Anchor>
          </li>
        ))}
      </ul>
      <p>Record who holds the role below, or look at both sides and say which is right.</p>
    </Notice>
  );
}
