import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import type { SegmentedLine } from "./holders.ts";

/** A cell that is nothing but words in brackets: "(Chair of Governors)". */
export const IN_BRACKETS = /^\([^()]+\),?$/u;

/**
 * The column with the label of a name's row: the one on its left, or over the names of other schools the first:
 * "Headteacher   Mrs A Lee   Mr B Day", one column a school.
 */
export function columnOfLabel(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
  column: number,
): number {
  const beside = column - 1;
  let at = beside;
  while (at > 0 && isOneName(segmented, line, at)) at -= 1;
  if (at === beside || !isOneName(segmented, line, column)) return beside;
  return headsAnotherPart(document, line, column) ? beside : at;
}

function isOneName(segmented: readonly SegmentedLine[], line: Line, column: number): boolean {
  const [name, ...others] = segmented[line.index]?.[column] ?? [];
  const cell = line.cells[column];
  if (name?.kind !== "name" || others.length > 0 || !cell) return false;
  return name.passage.text.length >= cell.text.length - 2;
}

const ROWS_ABOVE = 20;
/** "Role   Name   In their absence": who stands in does not hold the role. */
const ANOTHER_PART =
  /\b(?:deput(?:y|ies)|absence|cover|back-?up|alternates?|second|reports to|line manager|lead|governor|chair)\b/iu;

function headsAnotherPart(document: DocumentLines, line: Line, column: number): boolean {
  for (let up = 1; up <= ROWS_ABOVE; up += 1) {
    const above = document.lines[line.index - up];
    if (above?.page !== line.page || above.cells.length !== line.cells.length) return false;
    if (ANOTHER_PART.test(above.cells[column]?.text ?? "")) return true;
  }
  return false;
}

/**
 * The label of a row, from its lines below when the first holds no role by itself:
 * "Designated Safeguarding / Lead (DSL) team", "Online-safety / safeguarding / link governor".
 */
export function rowLabel(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
  column: number,
): Passage | null {
  const cell = line.cells[column];
  const segments = segmented[line.index]?.[column] ?? [];
  if (!cell || cell.text.length > 90 || segments.some(({ kind }) => kind === "name")) return null;
  const role = segments.find(({ kind }) => kind === "role");
  if (role) return isHeading(cell) ? role.passage : null;
  if (!segments.some(({ kind }) => kind === "part")) return null;
  let text = cell.text;
  for (let down = 1; down <= 2; down += 1) {
    const below = document.lines[line.index + down];
    if (!below || below.page !== line.page || below.blankBefore > 0) return null;
    const at = below.cells.findIndex(
      (other) => positionOf(below, other) === positionOf(line, cell),
    );
    const index = at < 0 ? 0 : at;
    const [next] = segmented[below.index]?.[index] ?? [];
    if (!next || next.kind === "name" || next.kind === "email") return null;
    text = `${text} ${next.passage.text}`;
    if (next.kind === "role") return { ...cell, text };
  }
  return null;
}

/** How far from the left margin a cell begins. */
export function positionOf(line: Line, cell: Passage): number {
  return cell.start - line.start + line.indent;
}

/** A short cell that is a role and little else, not a sentence about the role. */
export function isHeading(cell: Passage): boolean {
  return (
    cell.text.length <= 90 &&
    !IN_BRACKETS.test(cell.text) &&
    !/[.]$|\b(?:will|must|should|shall|has|have|ensures?|to be|if|not|when|added|updated)\b/iu.test(
      cell.text.replace(/\([^)]*\)/gu, ""),
    )
  );
}
