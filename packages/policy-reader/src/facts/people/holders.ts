import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** A person as one place of the document names them. */
export interface Holder {
  name: Passage;
  titled: boolean;
  roles: Passage[];
  /** How name and role are tied: the surest first. */
  tie: "field" | "cell" | "beside" | "sentence" | "above";
  email: string | null;
  line: Line;
  column: number;
}

/** Segments of a line, cell by cell. */
export type SegmentedLine = Segment[][];

/** "X is our DSL", "the DSL is X", "R: X", "R - X", "X (R", "X, R". */
const TO_NAME =
  /^(?:[):\s]*(?:is|are|is:|are:|is\/are:?|will be|currently|:|-|\u2013|\u2014|=|\()[:\s(-]*|\)?\s*[:\u2013\u2014-]?\s*(?:name|names)?\s*[:\u2013-]?)$/iu;
const TO_ROLE =
  /^(?:,|\(|-|\u2013|\u2014|:|\/|\[|is|is the|is our|is also|as|as the|our|who is(?: the| our| also the)?|, who is(?: the| our)?|is the school'?s?|is the named|is currently|\(the|, the|, our|is the current|is responsible as)$/iu;
const LIST = /^(?:,|&|and|\/|;|, and|\+)$/iu;

export function segmentLines(document: DocumentLines): SegmentedLine[] {
  return document.lines.map((line) => line.cells.map((cell) => segmentsOf(cell)));
}

/** Every name that stands in a role, with the roles that its own line or the lines around give it. */
export function holdersOf(document: DocumentLines, segmented: readonly SegmentedLine[]): Holder[] {
  const holders: Holder[] = [];
  document.lines.forEach((line, index) => {
    const cells = segmented[index] ?? [];
    cells.forEach((segments, column) => {
      const inCell = pairsInCell(segments);
      for (const pair of inCell) {
        const around = rolesAround(document, segmented, line, column);
        const roles = [...pair.roles];
        let tie: Holder["tie"] = pair.tie;
        if (around && (roles.length === 0 || around.tie === "beside")) {
          // A role of its own row's label comes first: the name stands in that row because of it.
          roles.unshift(...around.roles);
          if (pair.roles.length === 0) tie = around.tie;
        }
        if (roles.length === 0) continue;
        holders.push({
          name: pair.name.passage,
          titled: pair.name.titled,
          roles,
          tie,
          email: pair.email,
          line,
          column,
        });
      }
    });
  });
  return holders;
}

interface Pair {
  name: Segment;
  roles: Passage[];
  tie: Holder["tie"];
  email: string | null;
}

/** Pairs names and roles that stand together in one cell or one line of prose. */
function pairsInCell(segments: readonly Segment[]): Pair[] {
  const pairs: Pair[] = [];
  segments.forEach((segment, index) => {
    if (segment.kind !== "name") return;
    const roles: Passage[] = [];
    let tie: Holder["tie"] = "above";
    const before = roleBefore(segments, index);
    if (before) {
      roles.push(...before.roles);
      tie = before.tie;
    }
    const after = rolesAfter(segments, index);
    if (after.roles.length > 0) {
      roles.push(...after.roles);
      if (!before) tie = after.tie;
    }
    pairs.push({ name: segment, roles, tie, email: emailAfter(segments, index) });
  });
  return pairs;
}

function roleBefore(
  segments: readonly Segment[],
  index: number,
): Pick<Pair, "roles" | "tie"> | null {
  const name = segments[index];
  const previous = segments[index - 1];
  if (!name || !previous) return null;
  if (previous.kind === "role" && TO_NAME.test(name.glue)) {
    // In "A Smith, Headteacher B Jones, Deputy" the role follows its holder.
    const plain = name.glue === "";
    const follows =
      plain &&
      segments[index - 2]?.kind === "name" &&
      TO_ROLE.test(previous.glue) &&
      previous.glue !== ":";
    if (follows) return null;
    const roles = [previous.passage];
    const alsoRole = segments[index - 2];
    if (
      alsoRole?.kind === "role" &&
      /^[/&,]?$|^and$/iu.test(previous.glue) &&
      segments[index - 3]?.kind !== "name"
    )
      roles.unshift(alsoRole.passage);
    return { roles, tie: plain ? "beside" : /^is|are/iu.test(name.glue) ? "sentence" : "field" };
  }
  if (previous.kind === "role" && /^(?:who|that|with)\b[^.]{0,60}\bis$/iu.test(name.glue)) {
    return { roles: [previous.passage], tie: "sentence" };
  }
  // A list of holders: "DDSLs: Mrs A Smith, Mr B Jones and Mrs C Day"
  if (previous.kind === "name" && LIST.test(name.glue)) return roleBefore(segments, index - 1);
  return null;
}

function rolesAfter(segments: readonly Segment[], index: number): Pick<Pair, "roles" | "tie"> {
  const roles: Passage[] = [];
  let tie: Holder["tie"] = "field";
  for (let at = index + 1; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment || segment.kind !== "role") break;
    const first = at === index + 1;
    if (
      !first &&
      !/^(?:\/|,|&|and|\)?\s*and(?: the)?|;|\+|and also(?: the)?|\)?)$/iu.test(segment.glue)
    )
      break;
    if (first && segment.glue !== "" && !TO_ROLE.test(segment.glue)) break;
    // "Mr A Smith Deputy Lead: Mrs B Jones": the role belongs to the name after it.
    const next = segments[at + 1];
    if (
      next?.kind === "name" &&
      /^(?:\)?\s*[:=]|is|are|-|\u2013)/iu.test(next.glue) &&
      !/^[(,]/u.test(segment.glue)
    )
      break;
    if (first)
      tie = /is|as/iu.test(segment.glue) ? "sentence" : segment.glue === "" ? "beside" : "field";
    roles.push(segment.passage);
  }
  return { roles, tie };
}

function emailAfter(segments: readonly Segment[], index: number): string | null {
  for (const segment of segments.slice(index + 1)) {
    if (segment.kind === "name") return null;
    if (segment.kind === "email") return segment.passage.text;
  }
  return null;
}

const ROWS_ABOVE = 3;

/** The role in the row's label, in the row above whose label this row continues, or above in the same column. */
function rolesAround(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
  column: number,
): { roles: Passage[]; tie: Holder["tie"] } | null {
  const label = column > 0 ? rowLabel(document, segmented, line, column - 1) : null;
  if (label) return { roles: [label], tie: "beside" };
  const right = segmented[line.index]?.[column + 1];
  if (right && column === 0 && onlyRoles(right))
    return { roles: right.map(({ passage }) => passage), tie: "beside" };
  for (let up = 1; up <= ROWS_ABOVE; up += 1) {
    const above = document.lines[line.index - up];
    const cells = segmented[line.index - up];
    if (
      !above ||
      !cells ||
      above.page !== line.page ||
      document.lines[line.index - up + 1]!.blankBefore > 1
    )
      return null;
    // A row without a label of its own goes on with the one above: a second deputy in the same cell.
    const continues = above.cells.length > line.cells.length && startsUnder(above, line);
    if (continues) {
      const inherited = rowLabel(document, segmented, above, above.cells.length - 2);
      if (inherited) return { roles: [inherited], tie: "beside" };
    }
    const same = above.cells.length === line.cells.length ? cells[column] : undefined;
    if (same && onlyRoles(same) && isHeading(above.cells[column])) {
      return {
        roles: same.filter(({ kind }) => kind === "role").map(({ passage }) => passage),
        tie: "above",
      };
    }
    if (above.text.length > 90 || cells.flat().some(({ kind }) => kind === "name")) return null;
  }
  return null;
}

/** A row's label, with its second line when the first holds no role by itself: "Designated Safeguarding / Lead (DSL) team". */
function rowLabel(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  line: Line,
  column: number,
): Passage | null {
  const segments = segmented[line.index]?.[column] ?? [];
  const role = segments.find(({ kind }) => kind === "role");
  const cell = line.cells[column];
  if (!cell || segments.some(({ kind }) => kind === "name")) return null;
  if (role && cell.text.length <= 90) return role.passage;
  const below = document.lines[line.index + 1];
  const next = below && below.page === line.page ? below.cells[0] : undefined;
  if (segments.length !== 1 || segments[0]?.kind !== "part" || !next) return null;
  const rest = segmented[line.index + 1]?.[0] ?? [];
  if (rest[0]?.kind !== "role") return null;
  return { ...cell, text: `${cell.text} ${rest[0].passage.text}` };
}

function onlyRoles(segments: readonly Segment[]): boolean {
  return (
    segments.length > 0 &&
    segments.every(({ kind }) => kind === "role" || kind === "part") &&
    segments.some(({ kind }) => kind === "role")
  );
}

/** A short cell that is a role and little else, not a sentence about the role. */
function isHeading(cell: Passage | undefined): boolean {
  return (
    cell !== undefined &&
    cell.text.length <= 90 &&
    !/[.]$|\b(?:will|must|should|shall|has|have|ensures?)\b/iu.test(cell.text)
  );
}

function startsUnder(above: Line, line: Line): boolean {
  const last = above.cells.at(-1);
  if (!last) return false;
  const position = last.start - above.start + above.indent;
  return Math.abs(position - line.indent) <= 6;
}
