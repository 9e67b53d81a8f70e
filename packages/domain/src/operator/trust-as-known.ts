import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { policy } from "@safeboard/database/tables/policies";
import { roll, trust, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import type { KnownSchool, TrustAsKnown } from "../gias/gias.ts";

export interface TrustWithIds extends TrustAsKnown {
  schools: (KnownSchool & {
    id: string;
    /** It has policies or a register here: its lead releases it to its new trust before it can leave. */
    hasRecord: boolean;
  })[];
}

/** A trust that is set up, in the terms of the DfE's register. Schools without a URN can't be compared. */
export async function loadTrustAsKnown(
  transaction: Transaction,
  trustId: string,
): Promise<TrustWithIds> {
  const [[own], schools, rolls, policies, appointments] = await Promise.all([
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
    transaction
      .select({ schoolId: policy.schoolId })
      .from(policy)
      .where(eq(policy.trustId, trustId)),
    transaction
      .selectDistinct({ schoolId: appointment.schoolId })
      .from(appointment)
      .where(and(eq(appointment.trustId, trustId), isNull(appointment.withdrawnAt))),
  ]);
  if (!own) throw new NotFound();
  const withRecord = new Set([...policies, ...appointments].map(({ schoolId }) => schoolId));
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
