import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { incidentLesson } from "@safeboard/database/tables/incidents";
import { action } from "@safeboard/database/tables/practice";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadCaseKinds } from "./load-case-kinds.ts";
import { kindTitle } from "./plan-subject.ts";

export interface LessonListed {
  lessonId: string;
  caseId: string | null;
  about: string;
  lesson: string;
  learntOn: IsoDate;
  recordedBy: string;
  /** Actions of this school that were raised from it. */
  actions: { actionId: string; title: string }[];
}

/** What a school has learnt, the latest first, with the actions that it became. */
export async function loadLessons(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<LessonListed[]> {
  const lessons = await transaction
    .select()
    .from(incidentLesson)
    .where(and(atSchool(incidentLesson, school), isNull(incidentLesson.withdrawnAt)))
    .orderBy(desc(incidentLesson.learntOn), desc(incidentLesson.recordedAt));
  if (lessons.length === 0) return [];
  const [kinds, actions] = await Promise.all([
    loadCaseKinds(
      transaction,
      school,
      lessons.flatMap(({ incidentId }) => incidentId ?? []),
    ),
    transaction
      .select({ actionId: action.id, title: action.title, subject: action.subject })
      .from(action)
      .where(
        and(
          atSchool(action, school),
          eq(action.raisedFrom, "lesson"),
          inArray(
            action.subject,
            lessons.map(({ id }) => id),
          ),
          isNull(action.withdrawnAt),
        ),
      ),
  ]);
  return lessons.map(({ id, incidentId, category, lesson, learntOn, recordedBy }) => ({
    lessonId: id,
    caseId: incidentId,
    about: kindTitle(category ?? kinds.get(incidentId ?? "") ?? null),
    lesson,
    learntOn,
    recordedBy,
    actions: actions.flatMap(({ subject, ...raised }) => (subject === id ? [raised] : [])),
  }));
}
