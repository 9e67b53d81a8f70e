import { ROLE_FORCE_WORDS } from "@safeboard/compliance/asked-roles";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Definition } from "@safeboard/ui/definition";
import { Tag } from "@safeboard/ui/tag";
import type { RoleAsked } from "../domain-answers.ts";
import { paragraphInWords } from "../training/requirement-words.ts";
import { phaseInWords } from "../school/phase.ts";

/** How surely it is known who asks for a role. */
export const CERTAINTY_WORDS: Readonly<Record<RoleAsked["source"]["certainty"], string>> = {
  published: "As published",
  second_hand: "At second hand: look it up before you quote it",
  unconfirmed: "Not confirmed by a source",
};

/** What a role is for, who asks for it and how surely we know, folded away under its title. */
export function RoleAbout({ role }: { role: RoleAsked }) {
  return (
    <Definition term="What it is, and who asks for it">
      <p>{role.what}</p>
      {role.why && <p>{role.why}</p>}
      <RoleSource role={role} />
    </Definition>
  );
}

export function RoleSource({ role: { source, force, from, askedFrom } }: { role: RoleAsked }) {
  return (
    <p className="role-source">
      <Tag>{ROLE_FORCE_WORDS[force]}</Tag> {source.title}
      {source.paragraph && `, ${paragraphInWords(source.paragraph)}`}.{" "}
      {CERTAINTY_WORDS[source.certainty]}.{from === "trust" && " Asked by the trust."}
      {from === "changed" && " Changed by the trust."}
      {askedFrom && ` Asked since ${formatIsoDate(askedFrom)}.`}
    </p>
  );
}

/** "One person", "2 people or more", "1 to 3 people". */
export function holdersInWords({ least, most }: RoleAsked["holders"]): string {
  if (most === 1) return "One person at a time";
  if (most === null) return least === 1 ? "One or more" : `${least} or more`;
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** "At once", "Within 30 days". */
export const timeInWords = (days: number): string =>
  days === 0 ? "At once" : `Within ${days} ${days === 1 ? "day" : "days"}`;

export const phasesInWords = (phases: readonly string[]): string =>
  phases.length === 0 ? "Every school" : phases.map(phaseInWords).join(", ");
