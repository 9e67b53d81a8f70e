import type { Piece } from "./page-pieces.ts";

/** A page's pieces that stand on one line, from left to right. */
export type Row = Piece[];

/** In ems: apart by more, two pieces are two words. */
const wordGap = 0.12;
/** In ems: apart by no more, two pieces are one run of words; justified words and columns stand wider. */
export const closeGap = 0.6;

/** Groups a page's pieces into rows from top to bottom. Raised and lowered characters stay in theirs. */
export function pageRows(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  let tallest: Piece | undefined;
  for (const piece of pieces.toSorted((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row && tallest && standBesides(tallest, piece)) row.push(piece);
    else {
      rows.push([piece]);
      tallest = undefined;
    }
    if (tallest === undefined || piece.size > tallest.size) tallest = piece;
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left));
}

/** The piece whose baseline and size are the row's. */
export function tallestOf(row: Row): Piece | undefined {
  return row.reduce<Piece | undefined>(
    (tallest, piece) => (tallest === undefined || piece.size > tallest.size ? piece : tallest),
    undefined,
  );
}

/** Do they share at least half of the smaller one's height? */
function standBesides(one: Piece, other: Piece): boolean {
  const top = Math.max(one.baseline - one.size * 0.75, other.baseline - other.size * 0.75);
  const bottom = Math.min(one.baseline + one.size * 0.2, other.baseline + other.size * 0.2);
  return bottom - top > Math.min(one.size, other.size) * 0.5;
}

/** Puts neighbours together that stand no further apart than words do. */
export function joinClose(row: Row): Row {
  const joined: Row = [];
  for (const piece of row) {
    const last = joined.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.left - last.right;
    if (last === undefined || gap > Math.max(last.size, piece.size) * closeGap) {
      joined.push({ ...piece });
      continue;
    }
    const apart = gap > piece.size * wordGap || /^\s/.test(piece.text) || isNoteNumber(last, piece);
    last.text += apart ? ` ${piece.text.trimStart()}` : piece.text;
    last.right = Math.max(last.right, piece.right);
    last.size = Math.max(last.size, piece.size);
  }
  return joined;
}

/** A footnote's raised number is no part of the word before it. */
function isNoteNumber(word: Piece, { text, size, baseline }: Piece): boolean {
  const raised = size < word.size * 0.9 && baseline < word.baseline - size * 0.2;
  return raised && /^\d{1,3}$/.test(text) && /[\p{L}.,;:)]$/u.test(word.text);
}
