import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import type { SegmentedLine } from "./holders.ts";
import type { Tie } from "./pairs-in-cell.ts";
import { columnOfLabel, IN_BRACKETS, isHeading, positionOf, rowLabel } from "./label-of-row.ts";
import { roleBelow } from "./role-below.ts";
import type { Segment } from "./segments.ts";

export interface RolesAround {
  roles: Passage[];
  tie: Tie;
}

const ROWS_ABOVE = 14;
/** "Prepared by   Ms A Lee   Computing Lead": what someone did for the policy, beside who they are. */
const MADE_BY = /\bby\s*:?$/iu;

/** A role that a name gets from its row's label, from the cell on its right, or from a heading above. */
export function rolesAround(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
  column: number,
): RolesAround | null {
  const label =
    column > 0
      ? rowLabel(document, segmented, line, columnOfLabel(document, segmented, line, column))
      : null;
  const right = segmented[line.index]?.[column + 1];
  const bracketed = rolesInBracketsBelow(document, segmented, line, column);
  if (label) {
    const office = MADE_BY.test(label.text) && right && onlyRoles(right) ? rolesOf(right) : [];
    return { roles: [label, ...office, ...bracketed], tie: "beside" };
  }
  if (bracketed.length > 0) return { roles: bracketed, tie: "beside" };
  if (right && onlyRoles(right) && !segmented[line.index]?.slice(0, column).some(onlyRoles)) {
    return { roles: rolesOf(right), tie: "beside" };
  }
  const ownBelow = roleBelow(document, segmented, line);
  if (ownBelow) return { roles: ownBelow, tie: "above" };
  const below = column === 0 ? roleFieldBelow(document, segmented, line) : null;
  return below ?? rolesAbove(document, segmented, line, column);
}

/** "MRS A LEE, / (HEADTEACHER)": a line of its own in brackets says who stands above it. */
function rolesInBracketsBelow(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
  column: number,
): Passage[] {
  const below = document.lines[line.index + 1];
  if (!below || below.page !== line.page || below.blankBefore > 0) return [];
  const beside = line.cells.length > 1 && below.cells.length === line.cells.length;
  const cell = beside ? below.cells[column] : undefined;
  if (cell) {
    const own = segmented[below.index]?.[column] ?? [];
    return IN_BRACKETS.test(cell.text) && onlyRoles(own) ? rolesOf(own) : [];
  }
  const segments = segmented[below.index]?.flat() ?? [];
  return IN_BRACKETS.test(below.text) && onlyRoles(segments) ? rolesOf(segments) : [];
}

/** "Name of signatory: A Lee / Role of signatory: Chair" */
function roleFieldBelow(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
): RolesAround | null {
  const below = document.lines[line.index + 1];
  if (!below || below.page !== line.page || below.blankBefore > 0) return null;
  if (!/^(?:role|position|job title|post)\b[^:]{0,20}:/iu.test(below.text)) return null;
  const roles = rolesOf(segmented[below.index]?.flat() ?? []);
  return roles.length > 0 ? { roles, tie: "beside" } : null;
}

function rolesAbove(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
  column: number,
): RolesAround | null {
  let namesBetween = 0;
  for (let up = 1; up <= ROWS_ABOVE; up += 1) {
    const above = document.lines[line.index - up];
    const cells = segmented[line.index - up];
    if (!above || !cells || above.page !== line.page || above.text.length > 120) return null;
    // A row without a label of its own goes on with the one above: a second deputy in the same cell.
    if (above.cells.length > line.cells.length && startsUnder(document, above, line)) {
      const inherited = rowLabel(document, segmented, above, above.cells.length - 2);
      if (inherited) return { roles: [inherited], tie: "beside" };
    }
    const same = above.cells.length === line.cells.length ? cells[column] : undefined;
    const heading = above.cells[column];
    if (same && heading && onlyRoles(same) && isHeading(heading)) {
      const several = /(?:\(s\)|s)\W*(?:is\/)?(?:are)?\W*$/iu.test(heading.text);
      const near = up <= 3 && namesBetween === 0;
      return near || (several && isNameOnly(line.cells[column]))
        ? { roles: rolesOf(same), tie: "above" }
        : null;
    }
    const names = cells.flat().filter(({ kind }) => kind === "name").length;
    namesBetween += names;
    // Between a heading and its holders stand only other holders, telephones and addresses.
    const contact = /@|\b(?:tel|telephone|phone|mobile|e-?mail|contact)\b|\d{5}/iu.test(above.text);
    if (names === 0 && !contact && !(up === 1 && above.text.length < 60)) return null;
    if (names > 0 && !isNameOnly(above.cells[0]) && above.cells.length === line.cells.length)
      return null;
  }
  return null;
}

function rolesOf(segments: readonly Segment[]): Passage[] {
  return segments.filter(({ kind }) => kind === "role").map(({ passage }) => passage);
}

function onlyRoles(segments: readonly Segment[]): boolean {
  return (
    segments.length > 0 &&
    segments.every(({ kind }) => kind === "role" || kind === "part") &&
    segments.some(({ kind }) => kind === "role")
  );
}

/** "Name: Mr A Jones", and no sentence around it. */
function isNameOnly(cell: Passage | undefined): boolean {
  return cell !== undefined && cell.text.split(/\s+/u).length <= 6 && !/[.]$/u.test(cell.text);
}

function startsUnder({ pages }: DocumentLines, above: Line, line: Line): boolean {
  const last = above.cells.at(-1);
  // A TAB before the row's first word is its empty label, merged with the one above.
  const before = (pages[line.page - 1] ?? "").slice(line.start - line.indent, line.start);
  if (before.includes("\t") && above.text.includes("\t")) return true;
  return last !== undefined && Math.abs(positionOf(above, last) - line.indent) <= 6;
}
