/** Where a rule or a list comes from, and how sure that is: shown beside it, and kept as data that people can correct. */
import type { Requirement } from "./training/requirement.ts";

export type RuleSource = Requirement["source"];

/** @param paragraph as printed, where anybody has told it */
export function ruleSource(
  title: string,
  certainty: RuleSource["certainty"],
  paragraph: string | null = null,
): RuleSource {
  return { title, paragraph, certainty };
}

/** What is our own choice: no guidance says so, and a trust may well see it otherwise. */
export const OUR_DEFAULT: RuleSource = ruleSource("Safeboard’s own list", "unconfirmed");
