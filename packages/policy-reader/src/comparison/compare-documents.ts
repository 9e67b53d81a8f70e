import { changedWords, type TextPart } from "./changed-words.ts";
import { type DocumentPassage, documentPassages } from "./document-passages.ts";
import { keptOrder } from "./kept-order.ts";
import { type NumberedPassage, PassageNumbers } from "./numbered-passages.ts";
import { type Pair, pairPassages } from "./pair-passages.ts";

export type { TextPart } from "./changed-words.ts";

/** One side of a passage. */
export interface ComparedText {
  kind: DocumentPassage["kind"];
  /** The page on which it begins. */
  page: number;
  /** Which passages of the document it is, end exclusive: several where the other side has them in one. */
  passages: { from: number; to: number };
  /** Joined, the parts are its text. */
  parts: TextPart[];
}

export interface ComparedPassage {
  /** `same` also when line ends, bullets, page numbers, capitals or the style of quotation marks differ. */
  outcome: "same" | "changed" | "added" | "removed";
  /** It stands elsewhere than before, among the others. */
  moved: boolean;
  before: ComparedText | null;
  after: ComparedText | null;
}

export interface DocumentComparison {
  /** In the order of the later text; what was removed stands where it was. */
  passages: ComparedPassage[];
  /** How many passages each side has. */
  passagesBefore: number;
  passagesAfter: number;
  /** False when a text is so long that only its beginning was compared. */
  isWhole: boolean;
}

/** Of each side: four times the longest policies of schools, and still compared in a moment. */
const MOST_CHARACTERS = 500_000;

/**
 * Compares two documents passage by passage: every passage of both is in the answer exactly once. The other way
 * round, the answer is the mirror image. Pure; the time it takes grows with the texts' length, whatever they say.
 *
 * @param before the pages of the earlier text, or of the model that the other follows
 */
export function compareDocuments(
  before: readonly string[],
  after: readonly string[],
): DocumentComparison {
  const beginnings = [beginningOf(before), beginningOf(after)] as const;
  const ones = documentPassages(beginnings[0].pages);
  const others = documentPassages(beginnings[1].pages);
  // Where several answers are equally good, the one taken must not hang on which text is called the earlier.
  const isTurned = contentOf(ones) > contentOf(others);
  const numbers = new PassageNumbers();
  const [first, second] = (isTurned ? [others, ones] : [ones, others]).map((passages) =>
    passages.map((passage) => numbers.number(passage)),
  );
  if (!first || !second) throw new Error("There are always two sides.");
  const paired = pairPassages(first, second);
  const kept = keptOrder(
    paired.map(({ otherFrom }) => otherFrom),
    paired.map((pair) => weightOf(first, pair)),
  );
  const pairs = paired.map((pair, at): PlacedPassage => {
    const sides = sidesOf(first, second, pair);
    const outcome = pair.same ? "same" : "changed";
    const compared = { outcome, moved: kept[at] === false } as const;
    return isTurned
      ? { ...compared, before: sides.second, after: sides.first }
      : { ...compared, before: sides.first, after: sides.second };
  });
  return {
    passages: inReadingOrder(pairs, ones, others),
    passagesBefore: ones.length,
    passagesAfter: others.length,
    isWhole: beginnings.every(({ isWhole }) => isWhole),
  };
}

/** Whole pages, as many as are compared; of a first page that is longer than that, its beginning. */
function beginningOf(pages: readonly string[]): { pages: readonly string[]; isWhole: boolean } {
  let characters = 0;
  const end = pages.findIndex((page) => (characters += page.length) > MOST_CHARACTERS);
  if (end < 0) return { pages, isWhole: true };
  const first = [(pages[0] ?? "").slice(0, MOST_CHARACTERS)];
  return { pages: end === 0 ? first : pages.slice(0, end), isWhole: false };
}

type PlacedPassage = ComparedPassage & { before: ComparedText; after: ComparedText };

const contentOf = (passages: readonly DocumentPassage[]) =>
  passages.map(({ text }) => text).join("\n");

function weightOf(passages: readonly NumberedPassage[], { from, to }: Pair): number {
  let words = 1;
  for (let at = from; at < to; at += 1) words += passages[at]?.words.length ?? 0;
  return words;
}

function sidesOf(
  first: readonly NumberedPassage[],
  second: readonly NumberedPassage[],
  pair: Pair,
) {
  const one = sideOf(first, pair.from, pair.to);
  const other = sideOf(second, pair.otherFrom, pair.otherTo);
  const [passage, otherPassage] = [first[pair.from], second[pair.otherFrom]];
  if (pair.same || !passage || !otherPassage) return { first: one, second: other };
  const parts = changedWords(passage, otherPassage);
  return {
    first: { ...one, parts: parts.before },
    second: { ...other, parts: parts.after },
  };
}

function sideOf(
  passages: readonly DocumentPassage[],
  from: number,
  to: number,
  changed = false,
): ComparedText {
  const own = passages.slice(from, to);
  return {
    kind: own[0]?.kind ?? "paragraph",
    page: own[0]?.page ?? 1,
    passages: { from, to },
    parts: [{ text: own.map(({ text }) => text).join(" "), changed }],
  };
}

/** The later text's order; what was removed stands before what came in its place. */
function inReadingOrder(
  pairs: readonly PlacedPassage[],
  before: readonly DocumentPassage[],
  after: readonly DocumentPassage[],
): ComparedPassage[] {
  const startingAt = new Map(pairs.map((pair) => [pair.after.passages.from, pair]));
  const hasPartner = new Uint8Array(before.length);
  for (const { before: side } of pairs) {
    hasPartner.fill(1, side.passages.from, side.passages.to);
  }
  const compared: ComparedPassage[] = [];
  let reached = 0;
  const removeUpTo = (end: number) => {
    for (; reached < end; reached += 1) {
      if (hasPartner[reached] === 1) continue;
      const side = sideOf(before, reached, reached + 1, true);
      compared.push({ outcome: "removed", moved: false, before: side, after: null });
    }
  };
  const added: ComparedPassage[] = [];
  for (let at = 0; at < after.length;) {
    const pair = startingAt.get(at);
    if (!pair) {
      const side = sideOf(after, at, at + 1, true);
      added.push({ outcome: "added", moved: false, before: null, after: side });
      at += 1;
      continue;
    }
    if (!pair.moved) {
      removeUpTo(pair.before.passages.from);
      reached = Math.max(reached, pair.before.passages.to);
    }
    compared.push(...added.splice(0), pair);
    at = pair.after.passages.to;
  }
  removeUpTo(before.length);
  compared.push(...added);
  return compared;
}
