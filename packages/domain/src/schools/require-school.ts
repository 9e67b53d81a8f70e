import { formatIsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { takeTurnAtSchool } from "./take-turn.ts";

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

/** As above; a school that has left the trust ends with Conflict. */
export async function requireSchoolInTrust(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  schoolId: string,
): Promise<SchoolUnit> {
  const school = await requireSchool(transaction, actor.trustId, schoolId);
  if (school.leftOn && school.leftOn < today) {
    throw new Conflict(
      `${school.name} left the trust on ${formatIsoDate(school.leftOn)}, so its record is closed.`,
    );
  }
  return school;
}

/**
 * As above, for a change of the school's record, which waits for its turn. A record that was packed for another trust
 * stays as it was packed: what changed afterwards would stay behind, and be removed with the rest.
 */
export async function requireOpenRecord(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "today" | "now">,
  schoolId: string,
): Promise<SchoolUnit> {
  await takeTurnAtSchool(transaction, schoolId);
  const school = await requireSchoolInTrust(transaction, context, schoolId);
  if (school.releasedUntil && school.releasedUntil > context.now) {
    throw new Conflict(
      school.leftOn
        ? `${school.name} moves to another trust, which keeps its record now.`
        : `${school.name} was released to another trust, so its record stays as it is. A trust lead can cancel the release.`,
    );
  }
  return school;
}
