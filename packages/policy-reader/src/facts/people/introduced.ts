import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import type { SegmentedLine } from "./holders.ts";

const LONGEST_LIST = 24;
const LONGEST_ENTRY = 110;

/** "The deputies are:", "Designated Safeguarding Leads:"; not "Headteacher" on a line of its own. */
const INTRODUCES = /(?:\b(?:is|are)\s*:?|:)$/iu;
const SEVERAL = /\bare\s*:?$|s(?:\(s\))?\s*:$/iu;

/**
 * The role of a line that introduces a list of people with their posts: "The deputy safeguarding leads are: / A Lee -
 * Head of Year / B Day - SENCO". Their own posts are read from their own lines.
 */
export function rolesIntroduced(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
): Passage[] {
  if (!isEntry(segmented, line)) return [];
  for (let up = 1; up <= LONGEST_LIST; up += 1) {
    const [above, below] = [document.lines[line.index - up], document.lines[line.index - up + 1]];
    if (!above || above.page !== line.page || (below?.blankBefore ?? 0) > 1) return [];
    if (isEntry(segmented, above)) continue;
    const segments = segmented[above.index]?.flat() ?? [];
    const roles = segments.filter(({ kind }) => kind === "role");
    const onlyRoles = segments.every(({ kind }) => kind === "role" || kind === "part");
    if (roles.length === 0 || !onlyRoles || !INTRODUCES.test(above.text)) return [];
    if (above.cells.length > 1 || above.text.length > LONGEST_ENTRY) return [];
    return up === 1 || SEVERAL.test(above.text) ? roles.map(({ passage }) => passage) : [];
  }
  return [];
}

/** "Mrs A Lee - Head of Year", "* B Day, SENCO": a name first, and no sentence. */
function isEntry(segmented: readonly SegmentedLine[], line: Line): boolean {
  const [first] = segmented[line.index]?.flat() ?? [];
  if (first?.kind !== "name" || line.cells.length > 1) return false;
  if (line.text.length > LONGEST_ENTRY || /[.:;]$/u.test(line.text)) return false;
  return !/[\p{L}\d]/u.test(line.text.slice(0, first.passage.start - line.start));
}
