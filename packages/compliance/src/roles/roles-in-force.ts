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
    return row.retired ? [] : [{ ...role, ...definitionOf(row), from: "changed" }];
  });
  const nationalCodes = new Set(NATIONAL_ROLES.map(({ code }) => code));
  const own = [...latest.values()]
    .filter(({ code, retired }) => !retired && !nationalCodes.has(code))
    .map((row): RoleInForce => ({ ...definitionOf(row), from: "trust" }));
  return [...national, ...own.toSorted((a, b) => alphabetically(a.title, b.title))];
}

/** What a role is called: as the trust asks for it, as the product knows it, or as it was called when it was retired. */
export function roleTitleOf(code: string, recorded: readonly RecordedRole[]): string {
  const row = recorded.findLast((each) => each.code === code);
  if (row) return definitionOf(row).title;
  return isRoleCode(code) ? roleOf(code).title : code;
}

/** Whether a school of that phase is asked; where the phase isn't known, nothing is left out for it. */
export function isAskedOf({ phases }: Pick<AskedRole, "phases">, phase: string | null): boolean {
  return phases.length === 0 || phase === null || phases.some((each) => sameWords(each, phase));
}

const sameWords = (one: string, other: string): boolean =>
  one.replaceAll("_", " ").toLowerCase() === other.replaceAll("_", " ").toLowerCase();

const definitionOf = ({ code, definition }: RecordedRole): AskedRole =>
  askedRoleSchema.parse({ ...(definition as object), code });
