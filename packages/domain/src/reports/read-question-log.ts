import { withActor } from "@safeboard/database/actor";
import { reportEdition } from "@safeboard/database/tables/reports";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { type DescribedQuestion, describeQuestion } from "./describe-question.ts";
import { loadQuestions } from "./load-questions.ts";

export interface LoggedQuestion extends DescribedQuestion {
  reportTitle: string;
}

/** All that trustees ever asked of the trust's reports, the latest first: the board's challenge log. */
export async function readQuestionLog({
  actor,
  database,
  today,
}: MemberContext): Promise<LoggedQuestion[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [questions, editions] = await Promise.all([
      loadQuestions(transaction, trustId),
      transaction
        .select({
          reportId: reportEdition.reportId,
          number: reportEdition.number,
          title: reportEdition.title,
        })
        .from(reportEdition)
        .where(eq(reportEdition.trustId, trustId)),
    ]);
    const titleOf = new Map(
      editions.map(({ reportId, number, title }) => [`${reportId} ${number}`, title]),
    );
    return questions
      .map((question) => ({
        ...describeQuestion(question, today),
        reportTitle: titleOf.get(`${question.reportId} ${question.edition}`) ?? "",
      }))
      .toReversed();
  });
}
