import { withActor } from "@safeboard/database/actor";
import { expectationRuling } from "@safeboard/database/tables/expectations";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepFindings } from "./keep-findings.ts";

export const withdrawRulingInput = z.object({ schoolId: identifier, rulingId: identifier });

/** Takes a ruling back: what was found counts again, or the ruling before it. Withdrawing twice changes nothing. */
export async function withdrawRuling(
  context: MemberContext,
  { schoolId, rulingId }: z.infer<typeof withdrawRulingInput>,
): Promise<{ versionId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const ofThisId = and(
      atSchool(expectationRuling, { trustId, schoolId }),
      eq(expectationRuling.id, rulingId),
    );
    const [found] = await transaction.select().from(expectationRuling).where(ofThisId);
    if (!found) throw new NotFound();
    const { versionId, setCode, expectationId } = found;
    if (found.withdrawnAt) return { versionId };
    await transaction
      .update(expectationRuling)
      .set({ withdrawnAt: context.now, withdrawnBy: actor.displayName })
      .where(and(ofThisId, isNull(expectationRuling.withdrawnAt)));
    await keepFindings(transaction, { trustId, schoolId, versionId });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "expectation.withdrawRuling",
      subjectId: versionId,
      detail: { setId: setCode, expectationId },
      deedOf: "school",
    });
    return { versionId };
  });
}
