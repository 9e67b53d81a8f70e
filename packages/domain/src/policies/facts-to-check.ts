/** Which facts a person should look at before confirming, and why, in words for the page. */
import { formatWrittenDate } from "@safeboard/compliance/dates";
import type { EffectiveFacts, FactName } from "./effective-facts.ts";
import { isSameSchoolName } from "@safeboard/compliance/school-name";

/** A fact with at least this confidence is right at least 97 times in 100, so nobody is asked to check it. */
export const CONFIDENCE_TO_TRUST = 0.9;

export type ReasonToCheck =
  | "low_confidence"
  | "computed"
  | "missing"
  | "ambiguous"
  | "other_school"
  | "unknown_school";

export interface FactToCheck {
  fact: FactName;
  reason: ReasonToCheck;
  words: string;
}

interface NamedSchool {
  id: string;
  name: string;
}

/**
 * @param school the school that the policy was uploaded for
 * @param siblings the other schools that the reader of the page may see
 */
export function factsToCheck(
  { facts, sources }: EffectiveFacts,
  school: NamedSchool,
  siblings: readonly NamedSchool[],
): FactToCheck[] {
  const found: FactToCheck[] = [];
  const add = (fact: FactName, reason: ReasonToCheck, words: string) => {
    if (!found.some((other) => other.fact === fact)) found.push({ fact, reason, words });
  };
  const named = facts.school?.value;
  if (named && !isSameSchoolName(named, school.name)) {
    const sibling = siblings.find(({ name }) => isSameSchoolName(named, name));
    if (sibling) {
      add(
        "school",
        "other_school",
        `This looks like ${sibling.name}'s policy. Is it the wrong file?`,
      );
    } else {
      add(
        "school",
        "unknown_school",
        `The policy names “${named}”; this school is ${school.name}.`,
      );
    }
  }
  const { nextReview } = facts;
  if (!nextReview) {
    add("nextReview", "missing", "We found no date for the next review.");
  } else if (nextReview.computed && sources.nextReview.said === "reader") {
    const date = formatWrittenDate(nextReview);
    add("nextReview", "computed", `${date} is worked out from how often the policy is reviewed.`);
  } else if (facts.adopted && nextReview.end < facts.adopted.start) {
    add("nextReview", "ambiguous", "This is before the policy was adopted.");
  }
  for (const fact of Object.keys(facts) as FactName[]) {
    if (sources[fact].said === "person") continue;
    if (lowestConfidence(facts[fact]) < CONFIDENCE_TO_TRUST) {
      add(fact, "low_confidence", "We are not sure that we read this correctly.");
    }
  }
  return found;
}

function lowestConfidence(fact: EffectiveFacts["facts"][FactName]): number {
  const parts = Array.isArray(fact) ? fact : fact ? [fact] : [];
  return Math.min(1, ...parts.map(({ confidence }) => confidence ?? 1));
}
