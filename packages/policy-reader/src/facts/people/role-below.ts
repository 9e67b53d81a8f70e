import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import type { SegmentedLine } from "./holders.ts";

/** What a line of a list of people is. */
type Entry = "name" | "role" | "contact";

const LONGEST_LIST = 60;
const CONTACT =
  /^(?:(?:tel|telephone|phone|mobile|e-?mail|contact|ext)\b.*|[\d ()+]{5,}|\S+@\S+)$/iu;

/**
 * The role on the line below, in a list that gives each person first: "Mrs A Lee / Headteacher / Mr B Day / Bursar".
 * How its first line begins tells such a list from one of headings with their holders below.
 */
export function roleBelow(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
): Passage[] | null {
  const below = document.lines[line.index + 1];
  if (entryOf(segmented, line) !== "name" || !below || below.blankBefore > 0) return null;
  if (below.page !== line.page || entryOf(segmented, below) !== "role") return null;
  let first: Entry = "name";
  for (let up = 1; up <= LONGEST_LIST; up += 1) {
    const above = document.lines[line.index - up];
    const entry = above && above.page === line.page ? entryOf(segmented, above) : null;
    if (above && entry === "role" && first === "role" && isSameBlock(document, above)) continue;
    // Two names, or two roles, one after the other are no such list.
    if (entry === null || entry === first) break;
    if (entry !== "contact") first = entry;
  }
  if (first !== "name") return null;
  const another = document.lines[below.index + 1];
  const lines = another && isSecondRole(document, segmented, another) ? [below, another] : [below];
  return lines
    .flatMap(({ index }) => (segmented[index] ?? []).flat())
    .filter(({ kind }) => kind === "role")
    .map(({ passage }) => passage);
}

/** It ends its block: the next line, if there is one, begins another. */
function isSecondRole(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
): boolean {
  const next = document.lines[line.index + 1];
  return (
    line.blankBefore === 0 && (next?.blankBefore ?? 1) > 0 && entryOf(segmented, line) === "role"
  );
}

/** "Mrs A Lee / DSL / Designated Teacher": two roles of one person, with a blank line before the next. */
function isSameBlock(document: DocumentLines, role: Line): boolean {
  return document.lines[role.index + 1]?.blankBefore === 0;
}

function entryOf(segmented: readonly SegmentedLine[], line: Line): Entry | null {
  if (line.cells.length > 1 || line.text.length > 90) return null;
  if (CONTACT.test(line.text)) return "contact";
  const segments = segmented[line.index]?.flat() ?? [];
  const [only, ...others] = segments;
  if (!only) return null;
  // A label with a colon, or a sentence, speaks of what follows it.
  if (/[:.]$/u.test(line.text)) return null;
  if (only.kind === "name" && others.length === 0)
    return only.passage.text.length >= line.text.length - 2 ? "name" : null;
  const roles = segments.every(({ kind }) => kind === "role" || kind === "part");
  const said = segments.reduce((length, { passage }) => length + passage.text.length, 0);
  return roles && segments.some(({ kind }) => kind === "role") && said >= line.text.length * 0.6
    ? "role"
    : null;
}
