import { withActor } from "@safeboard/database/actor";
import { contradictionSettlement } from "@safeboard/database/tables/expectations";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

export const withdrawSettlementInput = z.object({ schoolId: identifier, settlementId: identifier });

/**
 * Takes back what somebody said about a contradiction: it is to be settled again.
 *
 * @throws Conflict when it was taken back already
 */
export async function withdrawSettlement(
  context: MemberContext,
  { schoolId, settlementId }: z.infer<typeof withdrawSettlementInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const thisOne = and(
      atSchool(contradictionSettlement, { trustId: actor.trustId, schoolId }),
      eq(contradictionSettlement.id, settlementId),
    );
    const [found] = await transaction.select().from(contradictionSettlement).where(thisOne);
    if (!found) throw new NotFound();
    const withdrawn = await transaction
      .update(contradictionSettlement)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: actor.displayName })
      .where(and(thisOne, isNull(contradictionSettlement.withdrawnAt)))
      .returning({ id: contradictionSettlement.id });
    if (withdrawn.length === 0) throw new Conflict("This was taken back already.");
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "contradiction.withdraw",
      subjectId: settlementId,
      detail: { key: found.contradictionKey, kind: found.kind },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
