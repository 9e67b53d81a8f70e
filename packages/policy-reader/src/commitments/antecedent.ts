import { everyMatch } from "../facts/layout/every-match.ts";
import { whoOf } from "./who.ts";

const SOMEBODY =
  /\b(?:members? of staff|staff|teachers?|DSL|headteacher|pupils?|children|parents?|governors?)\b/giu;
const CONDITION = /\b(?:if|when|where|once|should)\b/giu;

/** "If, after a talk with a pupil, a member of staff finds ..., they should": whom "they" stands for. */
export function antecedentIn(text: string): string | null {
  const pronoun = /\b(?:they|he|she)\b/iu.exec(text);
  const before = text.slice(0, pronoun?.index ?? 0);
  const condition = everyMatch(CONDITION, before).at(-1)?.index ?? 0;
  const found = everyMatch(SOMEBODY, before).find(({ index }) => index >= condition);
  return found ? whoOf(found[0]) : null;
}
