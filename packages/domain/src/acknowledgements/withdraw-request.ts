import { withActor } from "@safeboard/database/actor";
import { acknowledgementRequest } from "@safeboard/database/tables/acknowledgements";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";

export const withdrawRequestInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  requestId: identifier,
});

/** Takes a request back: nobody has to answer it any more, and its links open nothing. */
export async function withdrawRequest(
  context: MemberContext,
  { schoolId, versionId, requestId }: z.infer<typeof withdrawRequestInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [withdrawn] = await transaction
      .update(acknowledgementRequest)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: actor.displayName })
      .where(
        and(
          atSchool(acknowledgementRequest, { trustId, schoolId }),
          eq(acknowledgementRequest.id, requestId),
          eq(acknowledgementRequest.versionId, versionId),
          isNull(acknowledgementRequest.withdrawnAt),
        ),
      )
      .returning({ groups: acknowledgementRequest.groups });
    if (!withdrawn) throw new NotFound();
    await keepAcknowledgements(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.withdrawRequest",
      subjectId: versionId,
      detail: { requestId, groups: withdrawn.groups },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
