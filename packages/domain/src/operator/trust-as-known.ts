import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { incident, incidentCount, incidentReturn } from "@safeboard/database/tables/incidents";
import { policy } from "@safeboard/database/tables/policies";
import { action, filteringReview, technology } from "@safeboard/database/tables/practice";
import { staffMember } from "@safeboard/database/tables/staff";
import { roll, trust, unit } from "@safeboard/database/tables/tenancy";
import { reportedTraining } from "@safeboard/database/tables/training";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import type { KnownSchool, TrustAsKnown } from "../gias/gias.ts";

export interface TrustWithIds extends TrustAsKnown {
  schools: (KnownSchool & {
    id: string;
    /** Something is recorded of it here: its lead releases it to its new trust before it can leave. */
    hasRecord: boolean;
  })[];
}

/** A trust that is set up, in the terms of the DfE's register. Schools without a URN can't be compared. */
export async function loadTrustAsKnown(
  transaction: Transaction,
  trustId: string,
): Promise<TrustWithIds> {
  const [[own], schools, rolls, withRecord] = await Promise.all([
    transaction.select().from(trust).where(eq(trust.id, trustId)),
    transaction
      .select()
      .from(unit)
      .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"), isNull(unit.leftOn)))
      .orderBy(asc(unit.name), asc(unit.id)),
    transaction
      .select()
      .from(roll)
      .where(and(eq(roll.trustId, trustId), isNull(roll.withdrawnAt)))
      .orderBy(desc(roll.asAt), desc(roll.recordedAt)),
    selectWithRecord(transaction, trustId),
  ]);
  if (!own) throw new NotFound();
  return {
    uid: own.uid,
    name: own.name,
    schools: schools.flatMap(({ id, urn, name, phase, localAuthority }) => {
      if (!urn) return [];
      const latest = rolls.find(({ schoolId }) => schoolId === id);
      return {
        id,
        urn,
        name,
        phase: phase ?? "",
        localAuthority: localAuthority ?? "",
        pupils: latest?.pupils ?? null,
        pupilsAsAt: latest?.asAt ?? null,
        hasRecord: withRecord.has(id),
      };
    }),
  };
}

/** Of each of these a school can have something without having any of the others, and all of it moves with the school. */
const RECORDS = [
  policy,
  appointment,
  staffMember,
  reportedTraining,
  incident,
  incidentCount,
  incidentReturn,
  filteringReview,
  technology,
  action,
] as const;

/** The schools of which something is recorded, by their ids. */
async function selectWithRecord(
  transaction: Transaction,
  trustId: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const table of RECORDS) {
    const rows = await transaction
      .selectDistinct({ schoolId: table.schoolId })
      .from(table)
      .where(eq(table.trustId, trustId));
    for (const { schoolId } of rows) found.add(schoolId);
  }
  return found;
}
