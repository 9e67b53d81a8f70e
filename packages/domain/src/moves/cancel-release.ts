import { withActor } from "@safeboard/database/actor";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { NO_BUNDLE } from "./school-bundle.ts";

export const cancelReleaseInput = z.object({ schoolId: identifier, releaseId: identifier });

/**
 * Takes a release back: its code opens nothing any more, and the record can be changed again.
 *
 * @throws Conflict when the other trust accepted the school, or the release was cancelled already
 */
export async function cancelRelease(
  context: MemberContext,
  { schoolId, releaseId }: z.infer<typeof cancelReleaseInput>,
): Promise<{ cancelled: true }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    await takeTurnAtSchool(transaction, schoolId);
    const thisRelease = and(
      atSchool(schoolRelease, { trustId: actor.trustId, schoolId }),
      eq(schoolRelease.id, releaseId),
    );
    const [found] = await transaction
      .select({ acceptedByTrust: schoolRelease.acceptedByTrust })
      .from(schoolRelease)
      .where(thisRelease);
    if (!found) throw new NotFound();
    const cancelled = await transaction
      .update(schoolRelease)
      .set({ cancelledAt: sql`now()`, ...NO_BUNDLE })
      .where(and(thisRelease, isNull(schoolRelease.acceptedAt), isNull(schoolRelease.cancelledAt)))
      .returning({ id: schoolRelease.id });
    if (cancelled.length === 0) {
      throw new Conflict(
        found.acceptedByTrust
          ? `${found.acceptedByTrust} accepted this school already.`
          : "This release was cancelled already.",
      );
    }
    await transaction
      .update(unit)
      .set({ releasedUntil: null })
      .where(and(eq(unit.trustId, actor.trustId), eq(unit.id, schoolId)));
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "release.cancel",
      subjectId: releaseId,
      deedOf: "trust",
    });
    return { cancelled: true };
  });
}
