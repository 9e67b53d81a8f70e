import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq } from "drizzle-orm";
import { Conflict, NotFound } from "../errors.ts";

export type SchoolUnit = typeof unit.$inferSelect;

/** Loads a school of the actor's, or ends with Not Found. The central unit is no school. */
export async function requireSchool(
  transaction: Transaction,
  trustId: string,
  schoolId: string,
): Promise<SchoolUnit> {
  const [school] = await transaction
    .select()
    .from(unit)
    .where(and(eq(unit.trustId, trustId), eq(unit.id, schoolId), eq(unit.kind, "school")));
  if (!school) throw new NotFound();
  return school;
}

/** As above, for a change: the record of a school that has left the trust is closed. */
export async function requireSchoolInTrust(
  transaction: Transaction,
  trustId: string,
  schoolId: string,
  today: IsoDate,
): Promise<SchoolUnit> {
  const school = await requireSchool(transaction, trustId, schoolId);
  if (school.leftOn && school.leftOn < today) {
    throw new Conflict(
      `${school.name} left the trust on ${formatIsoDate(school.leftOn)}, so its record is closed.`,
    );
  }
  return school;
}
