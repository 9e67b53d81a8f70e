import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { REQUIREMENT_FORCE_WORDS } from "@safeboard/compliance/training";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { RequirementListed, StandingPage } from "../domain-answers.ts";

type Described = StandingPage["requirement"];

/** "Teaching staff, support staff and leadership; and prevent lead", "At least 1 of: governors". */
export function whoIsAsked({ asks, roleTitles, enough }: Described): string {
  const groups = list(asks.groups.map((group) => STAFF_GROUP_TITLES[group]));
  const roles = list(roleTitles);
  const all = groups === "" || roles === "" ? groups + roles : `${groups}; and ${roles}`;
  return enough === undefined ? all : `At least ${enough} of: ${inSentence(all)}`;
}

/** "24 months; the first time within 30 days". */
export function howOften({ lastsInWords, firstWithinDays }: Described): string {
  const first =
    firstWithinDays === 0
      ? "to be done before they begin"
      : `the first time within ${firstWithinDays} ${firstWithinDays === 1 ? "day" : "days"}`;
  return `${lastsInWords}; ${first}`;
}

const certainties = {
  published: "as published",
  second_hand: "at second hand: check it before you rely on it",
  unconfirmed: "not confirmed: no guidance that we know states it",
} as const;

/** "Keeping children safe in education, paragraph 14 (at second hand…)". */
export function sourceInWords({ source }: Described): string {
  const place = source.paragraph === null ? "" : `, ${paragraphInWords(source.paragraph)}`;
  return `${source.title}${place} (${certainties[source.certainty]})`;
}

/** "paragraph 14", or whatever else names the place. */
export const paragraphInWords = (paragraph: string): string =>
  /^\d/u.test(paragraph) ? `paragraph ${paragraph}` : inSentence(paragraph);

/** The same beside many others, on a page that says what second hand means: "…, paragraph 14 (at second hand)". */
export function sourceInBrief({ source }: Described): string {
  const place = source.paragraph === null ? "" : `, ${paragraphInWords(source.paragraph)}`;
  const sure = { published: "", second_hand: " (at second hand)", unconfirmed: " (not confirmed)" };
  return `${source.title}${place}${sure[source.certainty]}`;
}

export const forceInWords = ({ force }: Described): string => REQUIREMENT_FORCE_WORDS[force];

/** Whose it is: "National", "Changed by Priya Raman on 3 March 2026". */
export function originInWords({ from, nationally, decided }: RequirementListed): string {
  if (from === "national") return "National list";
  const by = decided === null ? "" : ` by ${decided.by} on ${dayOfMoment(decided.at)}`;
  if (nationally !== null) return `National list, changed${by}`;
  return from === "school" ? `The school’s own, set${by}` : `The trust’s own, set${by}`;
}

/** From when it is asked, where that isn't since always. */
export const sinceInWords = ({ inForceFrom }: Described): string =>
  inForceFrom === undefined ? "Always" : formatIsoDate(inForceFrom);

const list = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB").format(
    words.map((word, index) => (index === 0 ? word : inSentence(word))),
  );
