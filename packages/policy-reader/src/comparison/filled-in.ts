import { findPlaceholders, type Placeholder } from "../placeholders/find-placeholders.ts";
import { wordsOf } from "./words.ts";

/** The longest that a name, an address or a date in a model's gap may be, in characters. */
const LONGEST_FILLING = 200;

/** A model's passage that leaves something open: the words around its gaps, each with a space after it. */
export interface OpenPassage {
  gaps: Pick<Placeholder, "start" | "end" | "written">[];
  around: string[];
  /** Whether there are any: "[school name]" alone could be filled with anything. */
  saysSomething: boolean;
}

/** Most passages have none of these marks, and need no closer look. */
const MAY_BE_OPEN = /[[<{\u00ab(_\u2026]|\.{5}|xxx|[dx]{2}\//iu;

/** Null for a passage without gaps. */
export function openPassage(text: string): OpenPassage | null {
  if (!MAY_BE_OPEN.test(text)) return null;
  const gaps = findPlaceholders(text);
  if (gaps.length === 0) return null;
  const starts = [0, ...gaps.map(({ end }) => end)];
  const around = starts.map((from, at) => keysOf(text.slice(from, gaps[at]?.start ?? text.length)));
  return { gaps, around, saysSomething: around.some((words) => /[\p{L}\p{N}]/u.test(words)) };
}

/** Whether a text is the passage with its gaps filled: the words around them, in order, with something short between. */
export function fillsIn({ around }: OpenPassage, text: string): boolean {
  const words = keysOf(text);
  const [first = "", ...rest] = around;
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
    .map(({ key }) => `${key} `)
    .join("");
