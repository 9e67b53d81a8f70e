import { everyMatch } from "../layout/every-match.ts";
import { POLICY_FAMILIES } from "../lexicon/policy-families.ts";

const NAMED_POLICY =
  /(?<![\p{L}'\u2019&-])(?<name>(?:[\p{L}'\u2019&-]{1,20}[ ,/]{1,2}){1,6})(?:polic(?:y|ies)|procedures?|statement)(?![\p{L}])/giu;

/**
 * Whether the words before a date speak of another policy than the titled one: "Behaviour Policy (reviewed", "our
 * anti-bullying policy was approved in". Without a title nobody can tell, and "this policy" is always the own one.
 */
export function speaksOfAnotherPolicy(words: string, title: string | null): boolean {
  if (title === null || !/polic|procedure|statement/iu.test(words)) return false;
  const name = everyMatch(NAMED_POLICY, words).at(-1)?.groups?.name;
  if (name === undefined || /\bthis\b/iu.test(name)) return false;
  const named = POLICY_FAMILIES.filter((family) => family.test(name));
  return named.length > 0 && !named.some((family) => family.test(title));
}
