/** How wide a table's columns are: each word fits its column, and what is left goes to those with more to say. */
import type { PlannedTable } from "./report-plan.ts";

/** More than these need the long side of the paper. */
export const MOST_COLUMNS_UPRIGHT = 8;

/** On a full page a cell goes on two lines as well as on one. */
const shareOfLine = 0.7;
/** What a status's shape and a cell's edges take, in signs. */
const shapeWidth = 3;
const edges = 2;
const mostSigns = 40;
/** Sentences get more, but not all that they would take. */
const mostOfProse = 90;
const roomFor = (signs: number): number =>
  signs <= mostSigns ? signs : Math.min(mostOfProse, mostSigns + (signs - mostSigns) / 5);
/** No longer piece of a word is left where words are hyphenated. */
const hyphenated = 8;
const longestWhole = 10;
/** What the first column gets at least, if it has as much to say. */
const rowHead = 24;

/** The width of the text, in points, upright and on the long side. */
const paper = { upright: 482, landscape: 757 };
/** Of the size of the type: what a sign takes, on the whole. */
const signWidth = 0.53;

/** In points: as small as the columns ask for, and never below what can be read. */
export function sizeFor(columns: number): number {
  if (columns <= 5) return 9.5;
  if (columns <= MOST_COLUMNS_UPRIGHT) return 9;
  return columns <= 12 ? 8.5 : 7.5;
}

type Cells = PlannedTable["rows"][number];

/** @param columns each with its heading and all of its cells; @returns their parts of the width */
export function columnWidths(columns: readonly { heading: string; cells: Cells }[]): number[] {
  const isWide = columns.length > MOST_COLUMNS_UPRIGHT;
  const signs = (isWide ? paper.landscape : paper.upright) / (sizeFor(columns.length) * signWidth);
  const needs = columns.map(({ heading, cells }, place) => {
    const texts: Cells = [{ text: heading, status: null }, ...cells];
    const widest = (widthOf: (text: string) => number) =>
      edges + roomFor(Math.max(...texts.map((cell) => widthOf(cell.text) + shapeOf(cell))));
    const wanted = widest((text) => (isWide ? Math.ceil(text.length * shareOfLine) : text.length));
    // Words of narrow columns are hyphenated, and what heads the rows is read first.
    const least = widest((text) =>
      isWide && (text !== heading || isLongHeading(heading))
        ? Math.min(hyphenated, longestWord(text))
        : longestWord(text),
    );
    return { wanted, least: place === 0 ? Math.max(least, Math.min(rowHead, wanted)) : least };
  });
  const more = needs.map(({ wanted, least }) => Math.max(0, wanted - least));
  const rest = Math.max(0, signs - total(needs.map(({ least }) => least)));
  const given = Math.min(rest, total(more));
  const all = total(needs.map(({ wanted }) => wanted));
  return needs.map(({ least, wanted }, place) => {
    const own = given === 0 ? 0 : (given * (more[place] ?? 0)) / total(more);
    return Math.round(least + own + ((rest - given) * wanted) / all);
  });
}

/** A heading is only broken where a word of it wouldn't fit otherwise. */
export function isLongHeading(heading: string): boolean {
  return longestWord(heading) > longestWhole;
}

function shapeOf({ status }: Cells[number]): number {
  return status === null ? 0 : shapeWidth;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/u).map((word) => word.length));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
