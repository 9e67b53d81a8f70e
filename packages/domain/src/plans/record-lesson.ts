import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { incidentLesson } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { requirePast } from "../incidents/require-past.ts";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import { identifier, isoDate, severalLines } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requireSubject, subjectFields } from "./plan-subject.ts";
import { refusePersonalData } from "./refuse-personal-data.ts";

export const recordLessonInput = z.object({
  schoolId: identifier,
  ...subjectFields,
  lesson: severalLines(2_000).pipe(z.string().min(1, "Enter what was learnt.")),
  learntOn: isoDate,
});

/**
 * Records what is to be done differently after a case, or a kind of incident.
 *
 * @throws InvalidInput when a pupil could be known by the words, or the day is none that it can be
 * @throws NotFound when the case is none of the school's
 */
export async function recordLesson(
  context: MemberContext,
  { schoolId, caseId, category, lesson, learntOn }: z.infer<typeof recordLessonInput>,
): Promise<{ lessonId: string }> {
  const { actor, database, now, today } = context;
  const school = { trustId: actor.trustId, schoolId };
  requirePast(learntOn, today, "learntOn");
  refusePersonalData({ lesson }, today);
  const lessonId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { kind, ...subject } = await requireSubject(
      transaction,
      school,
      { caseId, category },
      { field: "learntOn", day: learntOn },
    );
    await transaction.insert(incidentLesson).values({
      ...school,
      ...subject,
      id: lessonId,
      lesson,
      learntOn,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "plan.recordLesson",
      subjectId: lessonId,
      detail: { category: kind },
      deedOf: "school",
    });
    return { lessonId };
  });
}
