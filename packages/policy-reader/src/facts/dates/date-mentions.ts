import { findWrittenDates, type WrittenDate } from "@safeboard/compliance/dates";
import type { DateLabelKind } from "../lexicon/date-labels.ts";
import { cellAt, type DocumentLines, type Line } from "../layout/document-lines.ts";
import { type Passage, partOf, passageOf } from "../layout/passages.ts";
import { statedStatus } from "../stated-status.ts";
import { speaksOfAnotherPolicy } from "./another-policy.ts";
import { flattenedColumns } from "./flattened-columns.ts";
import { isPlainDate, labelsIn } from "./label-in-words.ts";
import { type LabelOfDate, labelOf } from "./label-of-date.ts";

/** How the document ties a label to a date; the surest first. */
export type MentionForm = "label" | "table" | "sentence" | "after" | "alone" | "title";

export interface DateMention {
  date: WrittenDate;
  kind: DateLabelKind;
  strength: number;
  form: MentionForm;
  /** The label and the date where they stand together, else the date. */
  passage: Passage;
  line: Line;
  /** True in a table that lists earlier versions too. */
  inHistory: boolean;
}

/** A line of dates and the places of its dates, found once for the whole document. */
export interface DatedLine {
  line: Line;
  dates: Array<{ date: WrittenDate; passage: Passage }>;
}

export function datedLines(document: DocumentLines): Map<number, DatedLine> {
  const dated = new Map<number, DatedLine>();
  for (const line of document.lines) {
    const dates = runsOf(line).flatMap((run) =>
      findWrittenDates(run.text.replace(DASH_OF_A_FIELD, " ")).map((found) => {
        const { asWritten, precision, start, end, index, length } = found;
        return {
          date: { asWritten, precision, start, end },
          passage: partOf(run, index, index + length),
        };
      }),
    );
    if (dates.length > 0) dated.set(line.index, { line, dates });
  }
  return dated;
}

/** "Reviewed -June 2031": a dash after a space stands before the date and is no part of a word. */
const DASH_OF_A_FIELD = /(?<=\s)[-\u2013](?=[\p{Lu}\d])/gu;

/** The line, or its cells where they have lost the gaps between them. */
function runsOf(line: Line): Passage[] {
  const lost = line.cells.some(({ start }, index) => start === line.cells[index - 1]?.end);
  return lost ? line.cells : [line];
}

/**
 * Every date of the document that something says is this policy's, and what it says that the date is. `title` is
 * the policy's, to tell its dates from those of other policies that it names.
 */
export function dateMentions(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  title: string | null,
): DateMention[] {
  const mentions: DateMention[] = [];
  const columns = flattenedColumns(document, dated);
  const isDraft = statedStatus(document)?.status === "draft";
  for (const { line, dates } of dated.values()) {
    const flattened = labelsThenDates(line, dates);
    let previous: LabelOfDate | null = null;
    for (const [order, { date, passage }] of dates.entries()) {
      const before = dates[order - 1]?.passage;
      const around = {
        from: before?.end ?? line.start,
        to: dates[order + 1]?.passage.start ?? line.end,
        order,
        dates: dates.length,
      };
      const found: LabelOfDate | null =
        flattened.get(order) ??
        columns.get(line.index) ??
        (continuesList(line, before, passage) ? previous : null) ??
        labelOf(document, dated, line, passage, around);
      previous = found;
      if (!found || isVague(date, found, before && passage.start - before.end)) continue;
      const start = found.labelStart ?? passage.start;
      if (speaksOfAnotherPolicy(wordsBefore(line, passage), title)) continue;
      if (isOfAnAct(line, before, passage) || isOfTemplate(line, passage)) continue;
      if (isDraft && OF_EDITION_IN_FORCE.test(line.text)) continue;
      if (isOfCited(line, dates[order - 1], passage)) continue;
      mentions.push({
        date,
        kind: found.label.kind,
        strength: found.label.strength,
        form: found.form,
        passage: passageOf(document.pages, line.page, start, passage.end),
        line,
        inHistory: found.inHistory ?? false,
      });
    }
  }
  return mentions;
}

/**
 * A year alone is a date only beside a plain label: "Review date: 2024". Close after another date it belongs to
 * what that one dates: "Working Together (2018, updated 2020)".
 */
function isVague(date: WrittenDate, { label, form }: LabelOfDate, afterOther?: number): boolean {
  if (date.precision !== "year") return false;
  return label.strength < 0.7 || form !== "label" || (afterOther ?? Infinity) < 15;
}

/** "Freedom of Information Act 2000 (in force from 1 January 2005)": in the brackets behind an act stand its own dates. */
function isOfAnAct(line: Line, before: Passage | undefined, date: Passage): boolean {
  if (!before || before.text.length > 4) return false;
  const between = line.text.slice(before.end - line.start, date.start - line.start);
  const words = line.text.slice(
    Math.max(0, before.start - line.start - 60),
    before.start - line.start,
  );
  return /^\s*\([^)]*$/u.test(between) && labelsIn(words).at(-1)?.kind === "outside";
}

/** "Current policy: approved 12 December 2030": in a draft, the dates of the edition that it is to replace. */
const OF_EDITION_IN_FORCE =
  /^\W*(?:the )?(?:current|existing|previous|old) (?:policy|version|edition)\b/iu;

/** "the board's procedures (2026, updated June 2033)": in one bracket behind a year stands what became of that edition. */
function isOfCited(
  line: Line,
  before: DatedLine["dates"][number] | undefined,
  date: Passage,
): boolean {
  if (before?.date.precision !== "year") return false;
  const opened = line.text.lastIndexOf("(", date.start - line.start);
  const closed = line.text.lastIndexOf(")", date.start - line.start);
  return opened > Math.max(0, closed) && opened < before.passage.start - line.start;
}

/** "Updated: January 2018. Based on the LGfL template", "Updated: September 2019 ©": whoever wrote the template. */
function isOfTemplate(line: Line, date: Passage): boolean {
  const after = line.text.slice(date.end - line.start, date.end - line.start + 60);
  return /^[\s.,;-]*(?:\u00a9|\(c\)\s|copyright|based on (?:an? |the )?(?:\u00a9|[\p{L} ]{0,30}template))/iu.test(
    after,
  );
}

/** The words of the date's own cell and sentence before it. */
function wordsBefore(line: Line, date: Passage): string {
  const cell = cellAt(line, date.start)?.cell ?? line;
  return (
    cell.text
      .slice(0, date.start - cell.start)
      .split(/[.!?]\s/u)
      .at(-1) ?? ""
  );
}

/** "Reviewed: June 2021, June 2022 and June 2023": one label for all. */
function continuesList(line: Line, before: Passage | undefined, date: Passage): boolean {
  if (!before) return false;
  return /^\s*(?:\([^()\d]{1,40}\)\s*)?(?:,|;|&|\/|and|,\s*and)\s*$/u.test(
    line.text.slice(before.end - line.start, date.start - line.start),
  );
}

/** A table flattened into one line: "Date reviewed Date of next review September 2015 September 2018". */
function labelsThenDates(line: Line, dates: DatedLine["dates"]): Map<number, LabelOfDate> {
  const found = new Map<number, LabelOfDate>();
  const textBetween = (from: number, to: number) =>
    line.text.slice(Math.max(0, from - line.start), Math.max(0, to - line.start));
  for (let first = 0; first < dates.length;) {
    let last = first;
    while (last + 1 < dates.length) {
      const [end, next] = [dates[last]?.passage.end ?? 0, dates[last + 1]?.passage.start ?? 0];
      if (/[\p{L}\d]/u.test(textBetween(end, next))) break;
      last += 1;
    }
    const count = last - first + 1;
    const start = dates[first]?.passage.start ?? 0;
    const before = textBetween(
      Math.max(dates[first - 1]?.passage.end ?? line.start, start - 160),
      start,
    );
    const labels = labelsIn(before)
      .filter((label) => !isPlainDate(label))
      .slice(-count);
    if (count > 1 && labels.length === count) {
      labels.forEach((label, order) => found.set(first + order, { label, form: "table" }));
    }
    first = last + 1;
  }
  return found;
}
