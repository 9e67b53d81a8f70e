import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { DatedLine } from "./date-mentions.ts";
import { isPlainDate, labelsIn, type LabelFound } from "./label-in-words.ts";
import type { LabelOfDate } from "./label-of-date.ts";

const LINES_OF_LABELS = 12;
const LONGEST_LABEL = 60;

/**
 * A table of two columns copied one column after the other: "Adopted on / Date for review / September 2031 /
 * September 2032". As many labels as dates belong together in their order. By the index of the date's line.
 */
export function flattenedColumns(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
): Map<number, LabelOfDate> {
  const found = new Map<number, LabelOfDate>();
  for (const { line } of dated.values()) {
    if (!isOnlyADate(dated, line) || goesOnFrom(document, dated, line)) continue;
    const run = columnFrom(document, dated, line);
    if (run.length < 2) continue;
    const labels = labelsAbove(document, dated, line);
    if (labels.length !== run.length) continue;
    run.forEach(({ index }, order) => {
      const label = labels[order];
      if (label) found.set(index, { label, form: "table" });
    });
  }
  return found;
}

/** The line holds a date and nothing else. */
export function isOnlyADate(dated: ReadonlyMap<number, DatedLine>, line: Line): boolean {
  const [only, ...others] = dated.get(line.index)?.dates ?? [];
  return only?.passage.text === line.text && others.length === 0 && line.blankBefore <= 1;
}

function goesOnFrom(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  line: Line,
): boolean {
  const above = document.lines[line.index - 1];
  return above !== undefined && above.page === line.page && isOnlyADate(dated, above);
}

function columnFrom(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  first: Line,
): Line[] {
  const run: Line[] = [];
  for (let line: Line | undefined = first; line; line = document.lines[line.index + 1]) {
    if (line.page !== first.page || !isOnlyADate(dated, line) || run.length === LINES_OF_LABELS)
      break;
    run.push(line);
  }
  return run;
}

/** The labels that end their lines, in their order; a line of prose or with a date ends the search. */
function labelsAbove(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  first: Line,
): LabelFound[] {
  const labels: LabelFound[] = [];
  for (let up = 1; up <= LINES_OF_LABELS; up += 1) {
    const line = document.lines[first.index - up];
    if (!line || line.page !== first.page || dated.has(line.index)) break;
    if (line.text.length > LONGEST_LABEL) break;
    const last = labelsIn(line.text).at(-1);
    const ends = last && /^(?:\s+(?:on|in))?[\s:]*$/iu.test(line.text.slice(last.end));
    if (last && ends && last.kind !== "outside" && !isPlainDate(last)) labels.unshift(last);
  }
  return labels;
}
