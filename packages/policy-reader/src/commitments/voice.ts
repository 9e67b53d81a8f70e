import { type Actor, actorsAtStart, wordsOf } from "./actor.ts";
import { plain } from "./actor-group.ts";
import { isDone } from "./lexicon/verbs.ts";

const ADVERB =
  /^(?:\p{L}+ly|also|always|never|not|only|then|both|all|each|therefore|either|further|jointly|now|already|still|first|once|fully|well|to)$/iu;

/** Past the words that only say how: "also", "regularly", "not". */
export function skipAdverbs(words: readonly string[], from: number): number {
  let at = from;
  while (at < from + 4 && ADVERB.test(plain(words[at] ?? ""))) at += 1;
  return at;
}

/** "Be recorded", "not be shared", "always be kept", "be in place". */
export function isPassive(after: string): boolean {
  const words = wordsOf(after).slice(0, 7).map(plain);
  let at = skipAdverbs(words, 0);
  if (words[at] === "continue" && words[at + 1] === "to") at += 2;
  if (words[at] !== "be" && words[at] !== "have") return false;
  if (words[at] === "have" && words[at + 1] !== "been") return false;
  at += words[at] === "have" ? 2 : 1;
  at = skipAdverbs(words, at);
  const word = words[at] ?? "";
  return (
    isDone(word) ||
    /^(?:in|an?|the|available|subject|clear|consistent|no|able|visible|accessible|on|up|proportionate|at)$/iu.test(
      word,
    )
  );
}

/** "... will be reviewed by the headteacher and governors". */
export function agentIn(after: string): Actor | null {
  const by = /\bby (?=(?:the |our |all |a |an |each )?\p{L})/iu.exec(after.slice(0, 300));
  if (!by) return null;
  const words = wordsOf(
    after
      .slice(by.index + by[0].length)
      .replace(/[:/](?=\s)/gu, " ")
      .replace(/[.;](?=\s|$).*$/su, ""),
  );
  const [longest] = actorsAtStart(words);
  return longest && !longest.actor.pronoun ? longest.actor : null;
}
