/** Which type of the register a policy's name means: policies cite "our Behaviour and Discipline Policy (2024)". */
import type { PolicyType } from "./policy-types.ts";

/** Words that a name can have more or less of without becoming another policy's. */
const WORDS_OF_NO_WEIGHT = new Set(
  "a an and the of for our its in at on to with policy policies procedure procedures statement statements document documents guidance guidelines school schools academy academies trust whole pupils children staffs".split(
    " ",
  ),
);

/**
 * The type whose name, or one of whose other names, has its words in the given one; of several the one with the most
 * words in common. Null when no type's does: the register doesn't have this policy.
 */
export function policyTypeFromName(
  name: string,
  register: readonly PolicyType[],
): PolicyType | null {
  const words = new Set(weightyWords(name));
  let best: { type: PolicyType; weight: number } | null = null;
  for (const type of register) {
    for (const own of wordsOfNames(type)) {
      if (!own.every((word) => words.has(word))) continue;
      if (!best || own.length > best.weight) best = { type, weight: own.length };
    }
  }
  return best?.type ?? null;
}

const prepared = new WeakMap<PolicyType, readonly string[][]>();

/** A register's types are asked for every policy that a hundred schools name, so their words are worked out once. */
function wordsOfNames(type: PolicyType): readonly string[][] {
  const known = prepared.get(type);
  if (known) return known;
  const names = [type.name, ...type.alsoCalled].map(weightyWords);
  const telling = names.filter((words) => words.length > 0);
  prepared.set(type, telling);
  return telling;
}

function weightyWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['\u2019]|\p{M}/gu, "")
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "" && !WORDS_OF_NO_WEIGHT.has(word) && !/^\d+$/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/(?<!s)s$/u, "") : word));
}
