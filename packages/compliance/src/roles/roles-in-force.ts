import { alphabetically } from "../alphabetical-order.ts";
import { isRoleCode, roleOf } from "../roles.ts";
import { type AskedRole, askedRoleSchema, type RoleInForce } from "./asked-role.ts";
import { NATIONAL_ROLES } from "./national-roles.ts";

/** One thing that a trust said of a role: to ask it, or to ask it no more. */
export interface RecordedRole {
  code: string;
  definition: unknown;
  retired: boolean;
}

/**
 * What a trust's schools are asked to fill: the national list with what the trust has changed in it, then its own.
 *
 * @param recorded the trust's rows in the order in which they were recorded: the last of a code counts
 */
export function rolesInForce(recorded: readonly RecordedRole[]): RoleInForce[] {
  const latest = new Map(recorded.map((row) => [row.code, row]));
  const national = NATIONAL_ROLES.flatMap((role): RoleInForce[] => {
    const row = latest.get(role.code);
    if (!row) return [{ ...role, from: "national" }];
    const changed = definitionOf(row);
    if (row.retired) return [];
    return [changed ? { ...changed, from: "changed" } : { ...role, from: "national" }];
  });
  const nationalCodes = new Set(NATIONAL_ROLES.map(({ code }) => code));
  const own = [...latest.values()]
    .filter(({ code, retired }) => !retired && !nationalCodes.has(code))
    .flatMap((row): RoleInForce[] => {
      const definition = definitionOf(row);
      return definition ? [{ ...definition, from: "trust" }] : [];
    });
  return [...national, ...own.toSorted((a, b) => alphabetically(a.title, b.title))];
}

/** What a role is called: as the trust asks for it, as the product knows it, or as it was called when it was retired. */
export function roleTitleOf(code: string, recorded: readonly RecordedRole[]): string {
  const row = recorded.findLast((each) => each.code === code);
  const own = row && definitionOf(row);
  if (own) return own.title;
  return isRoleCode(code) ? roleOf(code).title : code;
}

/** Whether a school of that phase is asked; where the phase isn't known, nothing is left out for it. */
export function isAskedOf({ phases }: Pick<AskedRole, "phases">, phase: string | null): boolean {
  return phases.length === 0 || phase === null || phases.some((each) => sameWords(each, phase));
}

const sameWords = (one: string, other: string): boolean =>
  one.replaceAll("_", " ").toLowerCase() === other.replaceAll("_", " ").toLowerCase();

/** Null where the rules of a later release no longer take it: it is left out, rather than breaking every page. */
const definitionOf = ({ code, definition }: RecordedRole): AskedRole | null =>
  askedRoleSchema.safeParse({ ...(definition as object), code }).data ?? null;
