import type { Transaction } from "@safeboard/database/actor";
import { reportQuestion, reportQuestionStep } from "@safeboard/database/tables/reports";
import { and, asc, eq } from "drizzle-orm";

type StepRow = typeof reportQuestionStep.$inferSelect;

export interface LoadedQuestion {
  questionId: string;
  reportId: string;
  edition: number;
  section: string | null;
  question: string;
  askedAt: Date;
  askedBy: string;
  userId: string;
  /** In the order in which they happened. */
  steps: StepRow[];
}

/**
 * What trustees asked, the earliest first, with what became of it.
 *
 * @param reportId of this report alone; without it, of all the trust's
 */
export async function loadQuestions(
  transaction: Transaction,
  trustId: string,
  reportId?: string,
): Promise<LoadedQuestion[]> {
  const [questions, steps] = await Promise.all([
    transaction
      .select()
      .from(reportQuestion)
      .where(
        and(
          eq(reportQuestion.trustId, trustId),
          reportId ? eq(reportQuestion.reportId, reportId) : undefined,
        ),
      )
      .orderBy(asc(reportQuestion.askedAt), asc(reportQuestion.id)),
    transaction
      .select()
      .from(reportQuestionStep)
      .where(
        and(
          eq(reportQuestionStep.trustId, trustId),
          reportId ? eq(reportQuestionStep.reportId, reportId) : undefined,
        ),
      )
      .orderBy(asc(reportQuestionStep.happenedAt), asc(reportQuestionStep.id)),
  ]);
  const stepsOf = Map.groupBy(steps, ({ questionId }) => questionId);
  return questions.map(
    ({ id, reportId: about, edition, section, question, askedAt, askedBy, userId }) => ({
      questionId: id,
      reportId: about,
      edition,
      section,
      question,
      askedAt,
      askedBy,
      userId,
      steps: stepsOf.get(id) ?? [],
    }),
  );
}
