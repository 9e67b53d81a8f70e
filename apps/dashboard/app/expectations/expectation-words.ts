/** How expectations are spoken of on the pages. */
import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  EXPECTATION_STATUS_WORDS,
  FORCE_WORDS,
  type Force,
} from "@safeboard/compliance/expectations";
import type { ExpectationCell, ExpectationShown, VersionExpectations } from "../domain-answers.ts";

type Score = VersionExpectations["score"];

export const statusInWords = (status: ExpectationCell["status"]): string =>
  status === null ? "Not checked yet" : EXPECTATION_STATUS_WORDS[status];

export const forceInWords = (force: Force): string => FORCE_WORDS[force].name;

/** "17 of 24 met; 3 required things missing": what counts today. */
export function scoreInWords(score: Score): string {
  const { applicable, met, metElsewhere, partly, missing, notChecked } = score;
  if (notChecked > 0 && notChecked === applicable) return "Not checked yet";
  const rest = [
    missing.must > 0 && `${counted(missing.must, "required thing")} missing`,
    missing.should > 0 && `${counted(missing.should, "expected thing")} missing`,
    partly > 0 && `${partly} partly met`,
  ].filter((part) => part !== false);
  const met1 = `${met + metElsewhere} of ${applicable} met`;
  return rest.length > 0 ? `${met1}; ${rest.join(", ")}` : met1;
}

/** The same as a sentence about a version, to stand on top of its page. */
export function scoreSentence({ set, score, isJudged }: VersionExpectations): string {
  const { applicable, met, metElsewhere } = score;
  if (!isJudged) {
    return `This policy says ${met} of the ${applicable} things that are looked for; the others are looked for in the online safety policy`;
  }
  return set.id === "policy-statement"
    ? `It follows ${met + metElsewhere} of the statement’s ${applicable} commitments`
    : scoreInWords(score);
}

/** Where it comes from, with the paragraph as far as it is known and how sure that is. */
export function sourceInWords({
  document,
  edition,
  paragraph,
  certainty,
}: ExpectationShown["sources"][number]): string {
  const place = paragraph && (/^\d/.test(paragraph) ? `paragraph ${paragraph}` : paragraph);
  const sure = { published: null, second_hand: "at second hand", unconfirmed: "not confirmed" };
  const about = [place, sure[certainty]].filter(Boolean).join(", ");
  return `${edition ?? document}${about === "" ? "" : ` (${about})`}`;
}

/** From when it counts, for what is still to come or has just come; null for the rest. */
export function graceInWords(
  { from, grace }: Pick<ExpectationShown, "from" | "grace">,
  today: string,
): string | null {
  if (!grace || from === null) return null;
  const red = formatIsoDate(grace.redFrom);
  return from > today
    ? `Asked for from ${formatIsoDate(from)}; where it is missing it needs action from ${red}.`
    : `Asked for since ${formatIsoDate(from)}; where it is missing it needs action from ${red}.`;
}

/** Words for how often, from months; see the commitment's schema for what is below a month. */
export function frequencyInWords(months: number | null): string {
  if (months === null) return "Not said";
  const known: Readonly<Record<string, string>> = {
    0.05: "Every day",
    0.25: "Every week",
    0.5: "Every two weeks",
    1: "Every month",
    2: "Every half-term",
    4: "Every term",
    6: "Twice a year",
    12: "Every year",
    24: "Every two years",
    36: "Every three years",
  };
  return known[months] ?? (months >= 1 ? `Every ${months} months` : "More than once a month");
}

/** A set's version: the day on which it was changed last, as far as it is written as one. */
export function setVersionInWords(version: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(version)?.[0];
  return day ? `as changed on ${formatIsoDate(day)}` : `version ${version}`;
}

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** "Good practice" as a heading knows it, in a sentence. */
export const shortStatement = (statement: string): string => statement.replace(/\.$/, "");
