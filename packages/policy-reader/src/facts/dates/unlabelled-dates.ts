import { findWrittenDates } from "@safeboard/compliance/dates";
import type { DocumentLines, Line } from "../layout/document-lines.ts";
import { type Passage, passageOf } from "../layout/passages.ts";
import type { DatedLine, DateMention } from "./date-mentions.ts";
import { labelsIn } from "./label-in-words.ts";

const FRONT_LINES = 14;
const LONGEST_TITLE_LINE = 1000;

/**
 * Dates of the front sheet that no word explains: alone on a line under the title ("January 2022"), or part of
 * the title ("E-Safety Policy June 2018"). They date the version.
 */
export function unlabelledDates(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  title: Passage | null,
): DateMention[] {
  const found: DateMention[] = [];
  for (const { line, dates } of dated.values()) {
    if (line.index >= FRONT_LINES || line.page > 1 || line.text.length > LONGEST_TITLE_LINE)
      continue;
    for (const { date, passage } of dates) {
      const rest = passageOf(document.pages, line.page, line.start, passage.start).text;
      const after = passageOf(document.pages, line.page, passage.end, line.end).text;
      const alone =
        (!/[\p{L}\d]/u.test(rest) && (!/[\p{L}\d]/u.test(after) || isNextField(after))) ||
        isAloneInHeader(line, title, passage);
      // "<< September 2031 >>" is the month of a website's calendar.
      if (/[<>\u00ab\u00bb\u2039\u203a]/u.test(rest + after)) continue;
      const inTitle =
        title !== null && title.page === passage.page && followsTitle(document, title, passage);
      if ((!alone && !inTitle) || isBelowLabels(document, line)) continue;
      if (date.precision === "year" && !inTitle) continue;
      const strength = date.precision === "year" ? 0.4 : 1;
      const form = inTitle ? "title" : "alone";
      found.push({ date, kind: "adopted", strength, form, passage, line, inHistory: false });
    }
  }
  return found;
}

/** "May 2031 Review Date: May 2032": what follows is the next field, with a date of its own. */
function isNextField(after: string): boolean {
  const [label] = labelsIn(after);
  return (
    label?.start === 0 &&
    (label.kind === "review" || label.kind === "nextReview") &&
    findWrittenDates(after).length === 1
  );
}

/** "Title: Version: Approval: Next review:" above the values of them all: which is whose can't be told. */
function isBelowLabels(document: DocumentLines, line: Line): boolean {
  return document.lines
    .slice(Math.max(0, line.index - 2), line.index)
    .some(({ text }) => text.endsWith(":") && labelsIn(text).length > 1);
}

/** "Hill School     Online Safety Policy     Sept-22": a cell of its own beside the title's. */
function isAloneInHeader(line: Line, title: Passage | null, date: Passage): boolean {
  const beside =
    title !== null &&
    title.page === line.page &&
    title.start >= line.start &&
    title.end <= line.end;
  return beside && line.cells.some(({ start, end }) => start === date.start && end === date.end);
}

function followsTitle(document: DocumentLines, title: Passage, date: Passage): boolean {
  if (date.start >= title.start && date.end <= title.end) return true;
  if (date.start < title.end) return false;
  const page = document.pages[title.page - 1] ?? "";
  return date.start - title.end < 20 && !/[\p{L}\d\n]/u.test(page.slice(title.end, date.start));
}
