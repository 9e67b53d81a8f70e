/** Whether one person carries too much, at however many of a trust's schools. */
import { alphabetically } from "../alphabetical-order.ts";
import type { IsoDate } from "../dates/dates.ts";
import type { RoleInForce } from "./asked-role.ts";
import { type HeldRole, isHeldOn, isSameHolder } from "./held-role.ts";

export interface HeldAtSchool extends HeldRole {
  schoolId: string;
  /** The person behind the staff record, where the trust knows that several records are one person's. */
  personId: string | null;
}

export interface PersonWithRoles<Held extends HeldAtSchool = HeldAtSchool> {
  name: string;
  /** What they are counted for: a post that spans schools is one. */
  posts: number;
  held: Held[];
  /** Two schools' entries were taken for one person because they bear one name, and for no better reason. */
  byNameAlone: boolean;
}

/** Held at several schools by one person as a rule: an executive headteacher, an officer of the trust. */
const SPANS_SCHOOLS: ReadonlySet<string> = new Set([
  "executive_headteacher",
  "trust_safeguarding_lead",
  "chair_of_trustees",
  "it_manager",
]);

/**
 * Everybody who holds more posts on the day than one person should, the busiest first. To head several schools is one
 * post, and so is any other that the trust says spans its schools; what remains counts once for each school.
 */
export function peopleWithManyRoles<Held extends HeldAtSchool>(
  held: readonly Held[],
  roles: readonly RoleInForce[],
  day: IsoDate,
  most: number,
): PersonWithRoles<Held>[] {
  const spanning = new Set(roles.flatMap(({ code, spansSchools }) => (spansSchools ? [code] : [])));
  const postOf = ({ role, schoolId }: Held) => {
    if (role === "executive_headteacher" || (role === "headteacher" && spanning.has(role))) {
      return "heads";
    }
    return spanning.has(role) || SPANS_SCHOOLS.has(role) ? role : `${role} ${schoolId}`;
  };
  return people(held.filter((one) => isHeldOn(one, day)))
    .map(({ held: own, byNameAlone }) => ({
      name: own[0]?.name ?? "",
      posts: new Set(own.map(postOf)).size,
      held: own,
      byNameAlone,
    }))
    .filter(({ posts }) => posts > most)
    .toSorted((a, b) => b.posts - a.posts || alphabetically(a.name, b.name));
}

interface Gathered<Held> {
  held: Held[];
  byNameAlone: boolean;
}

/** By what is certain first: the person, the address, the same name at one school; then by the whole name alone. */
function people<Held extends HeldAtSchool>(held: readonly Held[]): Gathered<Held>[] {
  const gathered: Gathered<Held>[] = [];
  const by = new Map<string, Gathered<Held>>();
  const atSchool = new Map<string, Set<Gathered<Held>>>();
  for (const one of held) {
    const sure = [`person ${one.personId}`, `address ${one.email}`].filter(
      (_, index) => (index === 0 ? one.personId : one.email) !== null,
    );
    const name = `name ${spelling(one.name)}`;
    const here = atSchool.get(one.schoolId) ?? new Set();
    const known =
      sure.map((key) => by.get(key)).find((each) => each !== undefined) ??
      [...here].find((each) =>
        each.held.some((other) => other.schoolId === one.schoolId && isSameHolder(one, other)),
      );
    const alike = known ?? notKnownToDiffer(one, by.get(name));
    const person = alike ?? { held: [], byNameAlone: false };
    if (!alike) gathered.push(person);
    if (alike && !known) person.byNameAlone = true;
    person.held.push(one);
    for (const key of [...sure, name]) by.set(key, by.get(key) ?? person);
    atSchool.set(one.schoolId, here.add(person));
  }
  return gathered;
}

function notKnownToDiffer<Held extends HeldAtSchool>(
  one: Held,
  other: Gathered<Held> | undefined,
): Gathered<Held> | undefined {
  const differs = other?.held.some(
    ({ personId }) => personId !== null && one.personId !== null && personId !== one.personId,
  );
  return differs ? undefined : other;
}

const spelling = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/gu, " ");
