import { cellAt, type DocumentLines, type Line } from "../layout/document-lines.ts";
import { BODY_HERE } from "../lexicon/bodies.ts";
import type { Passage } from "../layout/passages.ts";
import type { DatedLine } from "./date-mentions.ts";
import { isOnlyADate } from "./flattened-columns.ts";
import { isPlainDate, labelBefore, type LabelFound, labelsIn } from "./label-in-words.ts";
import type { LabelOfDate } from "./label-of-date.ts";
import { sentenceBefore } from "./sentence-before.ts";

/** "Date of review / Autumn 2021 / Autumn 2022": the line above a column of dates and nothing else. */
function firstWithWords(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  line: Line,
): Line | undefined {
  if (!isOnlyADate(dated, line)) return document.lines[line.index - 1];
  let index = line.index - 1;
  while (line.index - index <= LONGEST_COLUMN) {
    const above = document.lines[index];
    if (!above || !isOnlyADate(dated, above)) break;
    index -= 1;
  }
  const head = document.lines[index];
  // Only reviews are listed one under the other: a second date below "Next review" is something else's.
  const lists = head && labelsIn(head.text).at(-1)?.kind;
  const nearest = index === line.index - 1;
  return nearest || lists === "review" || lists === "lastReviewed"
    ? head
    : document.lines[line.index - 1];
}

const LONGEST_COLUMN = 8;

/** "Policy review date", and over several blank lines the date and nothing else. */
function isOnlyALabel({ text, cells }: Line): boolean {
  return (
    cells.length === 1 &&
    /^[\p{L}/ ]{3,40}\b(?:date|review|reviewed|approved|approval)(?: by [\p{L} ]{3,40})?\s*:?$/iu.test(
      text,
    )
  );
}

/** "Date approved / Finance Committee / 1 July": who, between the label and the day. */
function overABody(document: DocumentLines, above: Line | undefined, line: Line): Line | undefined {
  const next = above && document.lines[above.index - 1];
  if (!next || next.page !== line.page || !isOnlyALabel(next)) return above;
  return BODY_HERE.exec(above.text)?.[0].length === above.text.length ? next : above;
}

/** A label above its date, or ("Date:") the approval that the line above speaks of. */
export function labelOnLineAbove(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  line: Line,
  date: Passage,
  own: LabelFound | null,
): LabelOfDate | null {
  const startsLine = date.start <= line.start + 12;
  const above = overABody(document, firstWithWords(document, dated, line), line);
  if (!above || dated.has(above.index) || above.text.length > 160) return null;
  if (above.page !== line.page) return null;
  const answers = date.text === line.text && line.blankBefore <= 4 && isOnlyALabel(above);
  if (line.blankBefore > 1 && !answers) return null;
  const place = cellAt(line, date.start);
  const words =
    above.cells.length === line.cells.length && place
      ? above.cells[place.column]?.text
      : above.text;
  const label = labelBefore(sentenceBefore(words ?? ""));
  if (!label || isPlainDate(label) || label.kind === "outside") return null;
  // "Trust template version 1.0, June 2031" has a label of its own, though not of this policy.
  if (own && !isPlainDate(own)) return null;
  if (own) return { label: { ...label, strength: Math.min(0.85, label.strength) }, form: "label" };
  const endsAsLabel =
    isOnlyALabel(above) ||
    /(?:[:/\-\u2013]|\b(?:on|by|be|is|date|due|review|reviewed|in))\s*$/iu.test(
      (words ?? "").replace(/\s*\([^()]*\)\s*$/u, ""),
    );
  if (!startsLine || (!endsAsLabel && line.blankBefore > 0)) return null;
  return {
    label: { ...label, strength: label.strength * (endsAsLabel ? 1 : 0.85) },
    form: "label",
  };
}
