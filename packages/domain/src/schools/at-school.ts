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

/** For a join: the two rows are one school's. */
export function sameSchool(one: SchoolTable, other: SchoolTable) {
  return and(eq(one.trustId, other.trustId), eq(one.schoolId, other.schoolId));
}
