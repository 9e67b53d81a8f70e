import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { ComparedPassage, ComparedText, DocumentComparison } from "./compare-documents.ts";
import { wordsOf } from "./words.ts";

/** How far a text is from the model that it follows, counted in passages. */
export interface Drift {
  /** Of the model. */
  passages: number;
  /** Of the model's: said otherwise. Filling in what the model leaves open is no change. */
  changed: number;
  /** Of the model's: not said. */
  missing: number;
  /** Of the text: not from the model. */
  added: number;
}

/** @param comparison of the model, as the earlier text, with the text that follows it */
export function driftOf({ passages, passagesBefore }: DocumentComparison): Drift {
  const drift: Drift = { passages: passagesBefore, changed: 0, missing: 0, added: 0 };
  for (const passage of passages) {
    if (passage.outcome === "removed") drift.missing += 1;
    else if (passage.outcome === "added") drift.added += 1;
    else if (passage.outcome === "changed" && !isFilledIn(passage)) drift.changed += 1;
  }
  return drift;
}

/** The longest that a name, an address or a date in a model's gap may be, in characters. */
const LONGEST_FILLING = 200;

/** Whether a passage differs from the model's only in what the model leaves open: "[school name]", "______". */
export function isFilledIn({ outcome, before, after }: ComparedPassage): boolean {
  if (outcome !== "changed" || !before || !after) return false;
  const model = textOf(before);
  const open = findPlaceholders(model);
  if (open.length === 0) return false;
  const ends = [0, ...open.map(({ end }) => end)];
  const fixed = ends.map((from, at) => keysOf(model.slice(from, open[at]?.start ?? model.length)));
  return saysInOrder(keysOf(textOf(after)), fixed);
}

/** Whether the words are these stretches, in order, with something short between each and the next. */
function saysInOrder(words: string, stretches: readonly string[]): boolean {
  const [first = "", ...rest] = stretches;
  const last = rest.pop() ?? "";
  if (!words.startsWith(first)) return false;
  let reached = first.length;
  for (const stretch of rest) {
    const at = words.indexOf(stretch, reached);
    if (at < 0 || at - reached > LONGEST_FILLING) return false;
    reached = at + stretch.length;
  }
  const end = words.length - last.length;
  return words.endsWith(last) && end >= reached && end - reached <= LONGEST_FILLING;
}

/** Each word with a space after it, so that no part of a word is taken for the whole. */
const keysOf = (text: string) =>
  wordsOf(text)
    .map(({ key }) => `${key.toLowerCase()} `)
    .join("");

const textOf = ({ parts }: ComparedText) => parts.map(({ text }) => text).join("");
