import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import type { DatedLine } from "./date-mentions.ts";
import { type LabelFound, labelsIn } from "./label-in-words.ts";

const MAX_ROWS_ABOVE = 15;

/**
 * The label at the head of a date's column: "Version  Date  Comments  Review date" above rows of versions.
 * `inHistory` when the table has more rows of dates than this one.
 */
export function headerLabel(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  line: Line,
  date: Passage,
  place: { order: number; dates: number },
): { label: LabelFound; inHistory: boolean } | null {
  let rows = 1;
  for (let index = line.index - 1; index >= Math.max(0, line.index - MAX_ROWS_ABOVE); index -= 1) {
    const above = document.lines[index];
    if (!above || above.page !== line.page || above.text.length > 200) return null;
    if (dated.has(index)) {
      rows += 1;
      continue;
    }
    const labels = columnLabels(above);
    if (labels.length < 2 && !(labels.length === 1 && isVersionHead(above))) {
      // A row's own second line, or prose: a head stands at most two such lines above.
      if (line.index - index > rows + 2) return null;
      continue;
    }
    const label = labelOfColumn(labels, above, line, date, place);
    const below = dated.get(line.index + 1);
    // A remark in the next row may name a year of its own.
    const sameRow =
      below?.dates.length === place.dates ||
      (line.cells.length > 2 && below?.line.cells.length === line.cells.length);
    return label ? { label, inHistory: rows > 1 || sameRow } : null;
  }
  return null;
}

/** "Version  Date  Author  Changes": one date among the columns of a history. */
function isVersionHead(head: Line): boolean {
  const words = head.text.match(
    /\b(?:version|issue|revision|author|changes?|comments?|amendments?|description|reason|summary|reviewer|updated by|approved by|details|status|notes)\b/giu,
  );
  // "Status   Approved" is a field with its value.
  const pair =
    head.cells.length === 2 && !/^(?:version|issue|revision|date|year)\b/iu.test(head.text);
  return (
    !pair &&
    head.cells.length >= 2 &&
    head.cells.every(({ text }) => text.length <= 30) &&
    (words?.length ?? 0) > 0
  );
}

interface ColumnLabel extends LabelFound {
  /** Number of the cell from the left, and its distance from the left margin. */
  column: number;
  position: number;
}

/** The labels of a line that is nothing but short labels. */
function columnLabels(head: Line): ColumnLabel[] {
  if (/[.!?]\s*$|:/u.test(head.text)) return [];
  return head.cells.flatMap((cell, column) => {
    if (cell.text.length > (head.cells.length > 1 ? 40 : 120)) return [];
    return labelsIn(cell.text)
      .filter(
        (label) =>
          label.kind !== "outside" && !/^version$/iu.test(cell.text.slice(label.start, label.end)),
      )
      .map((label) => ({ ...label, column, position: cell.start - head.start + head.indent }));
  });
}

function labelOfColumn(
  labels: readonly ColumnLabel[],
  head: Line,
  line: Line,
  date: Passage,
  place: { order: number; dates: number },
): LabelFound | null {
  const strengthened = (label: LabelFound | undefined) =>
    label
      ? {
          ...label,
          strength: label.kind === "adopted" ? Math.max(0.95, label.strength) : label.strength,
        }
      : null;
  const column = line.cells.findIndex((cell) => date.start >= cell.start && date.start < cell.end);
  if (head.cells.length > 1 && head.cells.length === line.cells.length) {
    return strengthened(labels.find((label) => label.column === column));
  }
  if (head.cells.length > 1 && line.cells.length > 1) {
    const position = date.start - line.start + line.indent;
    const nearest = labels.toSorted(
      (a, b) => Math.abs(a.position - position) - Math.abs(b.position - position),
    )[0];
    return nearest && Math.abs(nearest.position - position) <= 12 ? strengthened(nearest) : null;
  }
  return labels.length === place.dates && labels.length > 1
    ? strengthened(labels[place.order])
    : null;
}
