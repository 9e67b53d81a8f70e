import type { Piece } from "./page-pieces.ts";
import { pageRows, type Row } from "./page-rows.ts";

/** A heading's letters set apart come as "P o l i c y", or one by one. */
const spacedWord = /^[\p{L}\p{N}&'’.,:/-](?: [\p{L}\p{N}&'’.,:/-])*$/u;
/** Fewer signs are a table's ticks or marks; numbers by themselves are its figures. */
const fewestLetters = 6;
const wordOrDate = /\p{L}\P{L}*\p{L}|\//u;
/** Between two letters, as a multiple of the letters' usual distance, where a word ends. */
const wordsApart = 1.6;
/** In letters with their distance: further apart stand columns. */
const columnsApart = 3;

/**
 * Puts the letters of spaced words together. Where the space between the words was lost, they are
 * parted before capitals, or into words that the document has elsewhere.
 */
export function closeUpSpacedLetters(
  pieces: readonly Piece[],
  vocabulary: ReadonlySet<string>,
): readonly Piece[] {
  const letters = pieces.reduce((sum, piece) => sum + (isSpaced(piece) ? lettersOf(piece) : 0), 0);
  if (letters < fewestLetters) return pieces;
  return pageRows(pieces).flatMap((row) =>
    spacedRuns(row).flatMap((run) => closeUp(run, vocabulary)),
  );
}

function isSpaced({ text }: Piece): boolean {
  return spacedWord.test(text.trim());
}

function lettersOf({ text }: Piece): number {
  return text.match(/\S/gu)?.length ?? 0;
}

/** The row in runs: neighbouring spaced pieces together, each other piece by itself. */
function spacedRuns(row: Row): Row[] {
  const runs: Row[] = [];
  for (const piece of row) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const near =
      last !== undefined &&
      piece.left - last.right <= columnsApart * Math.max(advance(last), advance(piece));
    if (run && last && near && isSpaced(last) && isSpaced(piece)) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** From one letter to the next, in points. */
function advance(piece: Piece): number {
  return Math.max(piece.size, (piece.right - piece.left) / lettersOf(piece));
}

function closeUp(run: Row, vocabulary: ReadonlySet<string>): Row {
  const [first, last] = [run[0], run.at(-1)];
  const letters = run.reduce((sum, piece) => sum + lettersOf(piece), 0);
  const words = wordOrDate.test(run.map(({ text }) => text).join(" "));
  if (!first || !last || !isSpaced(first) || letters < fewestLetters || !words) return run;
  const oneByOne = run.every((piece) => lettersOf(piece) === 1);
  const gaps = run.slice(1).map(({ left }, at) => left - (run[at]?.right ?? left));
  const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  let text = "";
  for (const [at, piece] of run.entries()) {
    const wordEnds = at > 0 && (!oneByOne || (gaps[at - 1] ?? 0) > usual * wordsApart);
    text += (wordEnds ? " " : "") + parted(piece.text.replaceAll(" ", ""), vocabulary);
  }
  return [{ ...first, text, right: last.right }];
}

/** "OnlineSafetyPolicy" as "Online Safety Policy"; "ONLINESAFETY" as far as the words are known. */
function parted(letters: string, vocabulary: ReadonlySet<string>): string {
  const before = letters.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return before.map((part) => inKnownWords(part, vocabulary) ?? part).join(" ");
}

function inKnownWords(letters: string, vocabulary: ReadonlySet<string>): string | null {
  const lower = letters.toLowerCase();
  if (!/^\p{L}+$/u.test(letters) || lower.length !== letters.length) return null;
  // The fewest words that the letters up to each place can be, as where the last of them begins.
  const fewest: ({ words: number; from: number } | undefined)[] = [{ words: 0, from: 0 }];
  for (let to = 1; to <= letters.length; to += 1) {
    for (let from = 0; from < to; from += 1) {
      const before = fewest[from];
      if (before === undefined || to - from < 2 || !vocabulary.has(lower.slice(from, to))) continue;
      const best = fewest[to];
      if (best === undefined || before.words + 1 < best.words) {
        fewest[to] = { words: before.words + 1, from };
      }
    }
  }
  const words: string[] = [];
  for (let to = letters.length; to > 0;) {
    const from = fewest[to]?.from;
    if (from === undefined) return null;
    words.unshift(letters.slice(from, to));
    to = from;
  }
  return words.join(" ");
}
