import { type Alignment, alignSequences } from "./align-sequences.ts";
import type { Word } from "./words.ts";

/** A stretch of a passage's text: said by the other side too, or by this one alone. Joined, they are the text. */
export interface TextPart {
  text: string;
  changed: boolean;
}

/** A side of a passage that was changed. */
export interface WordedText {
  text: string;
  words: readonly Word[];
  /** The number of each word, the same on both sides for the same word. */
  numbers: readonly number[];
}

/** Which words of two passages are one side's alone. */
export function changedWords(
  before: WordedText,
  after: WordedText,
): { before: TextPart[]; after: TextPart[] } {
  const alignment = alignSequences(before.numbers, after.numbers);
  const kept = new Uint8Array(after.words.length);
  dropChance(before, after, alignment);
  for (const partner of alignment) if (partner >= 0) kept[partner] = 1;
  return {
    before: partsOf(before, (at) => (alignment[at] ?? -1) < 0),
    after: partsOf(after, (at) => kept[at] === 0),
  };
}

/** Words in a row that both sides say. */
interface Run {
  at: number;
  otherAt: number;
  length: number;
}

/**
 * A lone "the" between two stretches that were written anew is common by chance: a reader sees one change there,
 * not two.
 */
function dropChance(before: WordedText, after: WordedText, alignment: Alignment): void {
  const runs = runsOf(alignment);
  runs.forEach(({ at, otherAt, length }, index) => {
    const last = runs[index - 1] ?? { at: 0, otherAt: 0, length: 0 };
    const next = runs[index + 1] ?? {
      at: before.words.length,
      otherAt: after.words.length,
    };
    const rewritten =
      at > last.at + last.length &&
      otherAt > last.otherAt + last.length &&
      next.at > at + length &&
      next.otherAt > otherAt + length;
    const letters = (before.words[at + length - 1]?.end ?? 0) - (before.words[at]?.start ?? 0);
    if (rewritten && length <= 2 && letters <= 8) alignment.fill(-1, at, at + length);
  });
}

function runsOf(alignment: Alignment): Run[] {
  const runs: Run[] = [];
  alignment.forEach((otherAt, at) => {
    if (otherAt < 0) return;
    const last = runs.at(-1);
    const goesOn =
      last !== undefined && last.at + last.length === at && last.otherAt + last.length === otherAt;
    if (last && goesOn) last.length += 1;
    else runs.push({ at, otherAt, length: 1 });
  });
  return runs;
}

function partsOf({ text, words }: WordedText, isChanged: (at: number) => boolean): TextPart[] {
  const parts: TextPart[] = [];
  words.forEach(({ start, end }, at) => {
    const changed = isChanged(at);
    // What is no word, before the first one, goes with it.
    const piece = text.slice(at === 0 ? 0 : start, end);
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += piece;
    else parts.push({ text: withSpaceAfter(last) + piece, changed });
  });
  return parts;
}

/** The space after a change is no part of it: takes it from the change, for what follows. */
function withSpaceAfter(part: TextPart | undefined): string {
  if (!part?.changed) return "";
  const text = part.text.trimEnd();
  const space = part.text.slice(text.length);
  part.text = text;
  return space;
}
