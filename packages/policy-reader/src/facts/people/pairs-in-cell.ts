import { type Passage, partOf } from "../layout/passages.ts";
import type { Segment } from "./segments.ts";
import { withoutParts } from "./without-parts.ts";

/** How a name and a role are tied, the surest first. */
export type Tie = "field" | "beside" | "sentence" | "above";

export interface Pair {
  name: Segment;
  roles: Passage[];
  tie: Tie;
  email: string | null;
}

/** From a role to its holder: "DSL: X", "DSL - X", "DSL is X", "DSL in our school is X", "DSL (X". */
const TO_NAME =
  /^(?:\)?[\s:]*(?:in (?:our|the|each|this) (?:school|academy|setting|nursery|trust|college) )?(?:is\/are|is|are|will be|currently)[:\s(-]*(?:\p{Lu}\p{Ll}+:)?|(?:\/s|\(?s?\)?)\*?\s*(?:is\/are|is|are)?\s*[:=\u2013\u2014-]+\s*(?:\p{Lu}\p{Ll}+:)?|\(|\)?\s*[:\u2013\u2014-]?\s*(?:names?)?\s*[:\u2013-]?)$/iu;
/** From a holder to the role: "X, DSL", "X (DSL", "X - DSL", "X is our DSL". */
const TO_ROLE =
  /^(?:(?:\p{Ll}+ ){1,6}and is(?: also)?(?: our| the)?|\)?\s*[,(\u2013\u2014:/[-]+|(?:\)?,? ?(?:who )?)?(?:is|as|has|holds|takes)(?: (?:the|our|also|currently|responsible|school'?s?|named|current|a))*|[,(]\s*(?:the|our))$/iu;
/** "(Pastoral)," after "Deputy Head" */
const FIELD_IN_BRACKETS = /^\( ?[\p{L}&,'\u2019 -]{2,40} ?\) ?[,:\u2013-]?$/u;
/** "Strategy," after "Director of Digital" */
const REST_OF_ROLE = /^(?:[\p{L}&'\u2019-]{1,20} ){0,5}[\p{L}&'\u2019-]{1,20}[,:]$/u;
const AND =
  /^(?:\([^()]{1,40}\)|\))?(?:\s*(?:,|&|and|\/|;|\+)(?: (?:also )?(?:and|the|is the|our))?)$/iu;

/** Pairs names and roles that stand together in one cell or one line of prose. */
export function pairsInCell(cell: Passage, all: readonly Segment[]): Pair[] {
  const segments = withoutParts(all);
  return segments.flatMap((segment, index) => {
    if (segment.kind !== "name") return [];
    const before = roleBefore(cell, segments, index);
    const own = rolesAfter(segments, index, before?.tie === "beside");
    const after = own.roles.length > 0 ? own : sharedWithNext(segments, index);
    return [
      {
        name: segment,
        roles: [...(before?.roles ?? []), ...after.roles],
        tie: before?.tie ?? (after.roles.length > 0 ? after.tie : "above"),
        email: emailAfter(segments, index),
      },
    ];
  });
}

function roleBefore(
  cell: Passage,
  segments: readonly Segment[],
  index: number,
): Pick<Pair, "roles" | "tie"> | null {
  const name = segments[index];
  const previous = segments[index - 1];
  if (!name || !previous) return null;
  // A list of holders: "DDSLs: Mrs A Smith, Mr B Jones and Mrs C Day"
  if (previous.kind === "name" && AND.test(name.glue)) return roleBefore(cell, segments, index - 1);
  // "DDSLs: Mr A Lee (a.lee@hill.sch.uk), Mrs B Day (b.day@hill.sch.uk)"
  if (previous.kind === "email" && segments[index - 2]?.kind === "name" && AND.test(name.glue))
    return roleBefore(cell, segments, index - 2);
  if (previous.kind !== "role") return null;
  if (/^(?:who|that|with|responsible|for|in)\b[^.]{0,70}\b(?:is|are):?$/iu.test(name.glue)) {
    return { roles: [upToName(cell, previous, name)], tie: "sentence" };
  }
  // "Director of Digital Strategy, Mr A Lee": what the lexicon doesn't know of the role.
  const goesOn = /\b(?:of|for)\b/iu.test(`${previous.passage.text} ${name.glue}`);
  if (name.titled && goesOn && REST_OF_ROLE.test(name.glue)) {
    return { roles: [upToName(cell, previous, name)], tie: "field" };
  }
  // In "A Smith, Headteacher B Jones, Deputy" the role follows its holder.
  const followsHolder =
    segments[index - 2]?.kind === "name" && TO_ROLE.test(previous.glue) && previous.glue !== ":";
  const fieldBetween = name.titled && FIELD_IN_BRACKETS.test(name.glue);
  if (followsHolder && (fieldBetween || /^,?$/u.test(name.glue))) return null;
  const ends = index === segments.length - 1 && name.passage.end === cell.end;
  const apposed = name.glue === "," && (name.titled || name.followedBy === "," || ends);
  if (!TO_NAME.test(name.glue) && !apposed && !fieldBetween) return null;
  const roles = [previous.passage];
  const another = segments[index - 2];
  if (
    another?.kind === "role" &&
    (IS_ALSO.test(previous.glue) || AND.test(previous.glue) || isPostOf(previous, name))
  ) {
    if (segments[index - 3]?.kind !== "name") roles.unshift(another.passage);
  }
  const sentence = /\b(?:is|are|will be)\b/iu.test(name.glue);
  return { roles, tie: name.glue === "" ? "beside" : sentence ? "sentence" : "field" };
}

/** "The e-safety coordinator is the headteacher, Mrs A Lee" */
const IS_ALSO = /^(?:(?:is|are)(?: (?:also|the|our|currently))*)?$/iu;

/** "Designated Safeguarding Lead: Vice Principal, A Lee": the label, then the post of who holds it. */
function isPostOf(post: Segment, name: Segment): boolean {
  return post.glue === ":" && /^,?$/u.test(name.glue);
}

/** "Governor who oversees safeguarding (is A Lee)" */
function upToName(cell: Passage, role: Segment, name: Segment): Passage {
  const words = cell.text.slice(role.passage.start - cell.start, name.passage.start - cell.start);
  const said = words.replace(/[\s,:(]*(?:\b(?:is|are))?[\s,:(]*$/u, "");
  return partOf(
    cell,
    role.passage.start - cell.start,
    role.passage.start - cell.start + said.length,
  );
}

/** `hasOne` when the role before the name stands right beside it. */
function rolesAfter(
  segments: readonly Segment[],
  index: number,
  hasOne: boolean,
): Pick<Pair, "roles" | "tie"> {
  const roles: Passage[] = [];
  let tie: Tie = "field";
  for (let at = index + 1; at < segments.length; at += 1) {
    const segment = segments[at];
    if (segment?.kind !== "role") break;
    const first = at === index + 1;
    const tied =
      segment.glue === "" || segment.glue === ")" || (first ? TO_ROLE : AND).test(segment.glue);
    if (!tied) break;
    // "Mr A Smith Deputy Lead: Mrs B Jones": the role belongs to the name after it.
    const next = segments[at + 1];
    const leadsOn = next?.kind === "name" && next.glue !== "" && TO_NAME.test(next.glue);
    // "Mrs A Lee and the Assistant Head, Mr B Day", "Mrs A Lee and the Link Governor is Mr B Day"
    const ofNext = next?.kind === "name" && /^(?:,|is(?![\p{Ll}]).*|)$/u.test(next.glue);
    // "Headteacher Mrs A Lee Deputy Head Mr B Day": a flattened table of roles and names.
    if (first && hasOne && segment.glue === "" && next?.kind === "name" && next.glue === "") break;
    if (first && ofNext && AND_ANOTHER.test(`${segment.glue} ${segment.passage.text}`)) break;
    if (leadsOn && (!/^[(,]/u.test(segment.glue) || /^and\b/iu.test(segment.passage.text))) break;
    if (first)
      tie = /\b(?:is|as)\b/iu.test(segment.glue)
        ? "sentence"
        : segment.glue === ""
          ? "beside"
          : "field";
    roles.push(segment.passage);
  }
  return { roles, tie };
}

/** "A Lee and B Day (deputies)": a role in the plural behind the last of them. */
function sharedWithNext(segments: readonly Segment[], index: number): Pick<Pair, "roles" | "tie"> {
  const [next, role] = [segments[index + 1], segments[index + 2]];
  const shared =
    next?.kind === "name" &&
    AND.test(next.glue) &&
    role?.kind === "role" &&
    role.glue === "(" &&
    /(?:deputies|leads|governors|officers|heads|coordinators|co-ordinators|ddsls)$/iu.test(
      role.passage.text,
    );
  return { roles: shared ? [role.passage] : [], tie: "field" };
}

const AND_ANOTHER = /^,? ?(?:and|&) (?:the|our) /iu;

function emailAfter(segments: readonly Segment[], index: number): string | null {
  for (const segment of segments.slice(index + 1)) {
    if (segment.kind === "name") return null;
    if (segment.kind === "email") return segment.passage.text;
  }
  return null;
}
