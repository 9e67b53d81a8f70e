import { and, eq } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** A school, or the trust's central team, by its key. */
export interface SchoolAddress {
  trustId: string;
  schoolId: string;
}

/** A table whose rows are a school's own: each of its keys begins with the trust and the school. */
export type SchoolTable = Record<keyof SchoolAddress, AnyPgColumn>;

/** The rows of one school. Row-level security asks the same again; this is what an index finds them by. */
export function atSchool(table: SchoolTable, { trustId, schoolId }: SchoolAddress) {
  return and(eq(table.trustId, trustId), eq(table.schoolId, schoolId));
}

/** Schools by their keys: one, or without its id all of a trust that the actor may see. */
export interface WantedSchools {
  trustId: string;
  schoolId?: string | undefined;
}

/** The rows of the schools that are wanted. */
export function atSchools(table: SchoolTable, { trustId, schoolId }: WantedSchools) {
  return schoolId ? atSchool(table, { trustId, schoolId }) : eq(table.trustId, trustId);
}

/** For a join: the two rows are one school's. */
export function sameSchool(one: SchoolTable, other: SchoolTable) {
  return and(eq(one.trustId, other.trustId), eq(one.schoolId, other.schoolId));
}
