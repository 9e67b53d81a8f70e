import { withActor } from "@safeboard/database/actor";
import { incidentLesson } from "@safeboard/database/tables/incidents";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

export const withdrawLessonInput = z.object({ schoolId: identifier, lessonId: identifier });

/** Takes back a lesson that was recorded by mistake. Actions that were raised from it stay to be done. */
export async function withdrawLesson(
  context: MemberContext,
  { schoolId, lessonId }: z.infer<typeof withdrawLessonInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [taken] = await transaction
      .update(incidentLesson)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(
        and(
          atSchool(incidentLesson, { trustId: actor.trustId, schoolId }),
          eq(incidentLesson.id, lessonId),
          isNull(incidentLesson.withdrawnAt),
        ),
      )
      .returning({ id: incidentLesson.id, learntOn: incidentLesson.learntOn });
    if (!taken) throw new NotFound();
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "plan.withdrawLesson",
      subjectId: taken.id,
      detail: { learntOn: taken.learntOn },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
