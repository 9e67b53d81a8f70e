import type { Line } from "../../facts/layout/document-lines.ts";
import { type Passage, passageOf } from "../../facts/layout/passages.ts";

/** More cells than a table of promises has: a picture's letters, a timetable. */
const MOST_CELLS = 8;
/** What Word prints beside a page with comments. */
const COMMENT_BALLOON =
  /^(?:Commented|Comment|Formatted|Deleted)(?: ?\[[A-Za-z]{1,4}\d{1,3}(?:R\d+)?\])?:/u;

/** A row of a table; wide gaps in a line of prose are only the printer's. */
export function isTableRow(line: Line): boolean {
  return columnsOf(line).length > 1;
}

/** The cells of a row, without what Word prints of comments; none where the line is no row. */
export function columnsOf(line: Line): Passage[] {
  if (line.cells.length > MOST_CELLS || !/\t|\S {3,}\S/u.test(line.text)) return [];
  return line.cells.filter(({ text }) => !COMMENT_BALLOON.test(text));
}

/** A line from an offset on, up to the comment that Word prints beside it. */
export function withoutBalloon(pages: readonly string[], line: Line, from: number): Passage {
  const balloon = line.cells.findIndex(({ text }) => COMMENT_BALLOON.test(text));
  const end = line.cells[balloon - 1]?.end ?? line.end;
  return passageOf(pages, line.page, line.start + from, end);
}
