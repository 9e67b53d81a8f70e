import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  type KnownPerson,
  nameKey,
  type NearReason,
  referenceKey,
  type SaidPerson,
} from "@safeboard/compliance/imports";
import { type ImportQuestion, LEAVE_OUT } from "../import-kind.ts";

/** The answer that somebody is on no list yet. */
export const NEW_PERSON = "new";

const BECAUSE: Readonly<Record<NearReason, (who: string) => string>> = {
  reference_and_email_disagree: (who) =>
    `The reference in ${who}’s row is one person’s here, and the email address another’s. Whose row is it?`,
  different_name: (who) =>
    `The reference or email address in ${who}’s row is here, with quite another name. Is it the same person?`,
  same_name: (who) =>
    `Somebody here is called ${who} too, and nothing else tells. Is it the same person?`,
  similar_name: (who) => `Somebody here has a name like ${who}’s. Is it the same person?`,
};

/** Asks once for all rows that say the same of somebody. @param canBeNew where a row can be about somebody unknown */
export function askWho(
  said: SaidPerson,
  { because, candidates }: { because: NearReason; candidates: readonly KnownPerson[] },
  { schoolId, canBeNew }: { schoolId: string; canBeNew: boolean },
): ImportQuestion {
  const who = said.name ?? said.email ?? said.reference ?? "This person";
  const [first, another] = candidates;
  const isLikely = (because === "same_name" || because === "similar_name") && !another;
  return {
    asks: "person",
    key: [
      "person",
      schoolId,
      nameKey(said.name ?? ""),
      said.email ?? "",
      referenceKey(said.reference) ?? "",
      said.startedOn ?? "",
    ].join("|"),
    text: BECAUSE[because](who),
    choices: [
      ...candidates.map((person) => ({ answer: person.id, label: describe(person) })),
      ...(canBeNew ? [{ answer: NEW_PERSON, label: "Somebody new" }] : []),
      { answer: LEAVE_OUT, label: "Leave this out" },
    ],
    proposed: isLikely && first ? first.id : null,
  };
}

function describe({ name, email, reference, startedOn }: KnownPerson): string {
  const known = [
    email,
    reference === null ? null : `reference ${reference}`,
    startedOn === null ? null : `started ${formatIsoDate(startedOn)}`,
  ].filter((part) => part !== null);
  return known.length === 0 ? name : `${name} (${known.join(", ")})`;
}
