import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import { pairsInCell, type Tie } from "./pairs-in-cell.ts";
import { rolesAround } from "./role-around.ts";
import { rolesIntroduced } from "./introduced.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** A person as one place of the document names them. */
export interface Holder {
  name: Passage;
  /** Written with Mr, Mrs, Dr, ... */
  titled: boolean;
  roles: Passage[];
  tie: Tie;
  email: string | null;
  line: Line;
  column: number;
}

/** Segments of a line, cell by cell. */
export type SegmentedLine = Segment[][];

export function segmentLines(document: DocumentLines): SegmentedLine[] {
  return document.lines.map((line) => line.cells.map((cell) => segmentsOf(cell)));
}

/** Every name that stands in a role, with the roles that its own cell or the lines around give it. */
export function holdersOf(document: DocumentLines, segmented: readonly SegmentedLine[]): Holder[] {
  return document.lines.flatMap((line, index) =>
    line.cells.flatMap((cell, column) =>
      pairsInCell(cell, segmented[index]?.[column] ?? []).flatMap((pair): Holder[] => {
        const { name, email } = pair;
        const around = leadsItsCell(cell, name)
          ? rolesAround(document, segmented, line, column)
          : null;
        // The label of its own row comes first: the name stands in that row because of it.
        const ofRow =
          around && (pair.roles.length === 0 || around.tie === "beside")
            ? around.roles.filter((role) => pair.roles.length === 0 || !isOfTeam(document, role))
            : [];
        const introduced =
          pair.roles.length > 0 && ofRow.length === 0
            ? rolesIntroduced(document, segmented, line)
            : [];
        const roles = [...introduced, ...ofRow, ...pair.roles];
        if (roles.length === 0) return [];
        const tie = pair.roles.length > 0 ? pair.tie : (around?.tie ?? "above");
        return [{ name: name.passage, titled: name.titled, roles, tie, email, line, column }];
      }),
    ),
  );
}

/** "Designated Safeguarding Lead (DSL) team": whose members have roles of their own. */
function isOfTeam({ pages }: DocumentLines, role: Passage): boolean {
  return /^[\s/)]*team\b/iu.test((pages[role.page - 1] ?? "").slice(role.end, role.end + 12));
}

/** What may stand before a name in a list of names: names, titles, brackets, telephone numbers. */
const LIST_OF_NAMES =
  /[\s\u2022\u00b7*:;/&,-]|\([^()]{1,40}\)|\b[Nn]ames?(?: of signatory)?\b|\band\b|\p{Lu}[\p{L}'\u2019-]*|\d{5,}/gu;

/** Only a name at the head of its cell, or in a list of names, is what the row is about. */
function leadsItsCell(cell: Passage, name: Segment): boolean {
  const before = cell.text.slice(0, name.passage.start - cell.start);
  const names = before.replace(LIST_OF_NAMES, "") === "";
  const rest = cell.text.slice(name.passage.end - cell.start);
  const prose = rest.split(/\s+/u).filter((word) => /^\p{Ll}{3,}/u.test(word)).length;
  return names && (name.titled || prose <= 2) && prose <= 8;
}
