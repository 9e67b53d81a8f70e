/** What becomes of a trustee's question: an answer, an action agreed and done, a further question, its closure. */
import { randomUUID } from "node:crypto";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { questionState } from "@safeboard/compliance/board-report";
import { withActor } from "@safeboard/database/actor";
import { reportQuestionStep } from "@safeboard/database/tables/reports";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { identifier, isoDate, orEmpty, shortText } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadQuestions } from "./load-questions.ts";
import { refusePupils } from "./refuse-pupils.ts";
import { aboutReport, someWords } from "./report-input.ts";

const aboutQuestion = aboutReport.extend({ questionId: identifier });

/** What the lead says and does. */
export const answerQuestionInput = aboutQuestion.extend({ words: someWords("your answer", 4_000) });
export const agreeActionInput = aboutQuestion.extend({
  words: someWords("what will be done", 4_000),
  owner: shortText("who does it"),
  dueOn: isoDate,
});
export const doneActionInput = aboutQuestion.extend({ words: someWords("what was done", 4_000) });
/** What trustees say. */
export const askFurtherInput = aboutQuestion.extend({ words: someWords("your question", 4_000) });
export const closeQuestionInput = aboutQuestion.extend({
  words: someWords("why it is closed", 4_000),
  /** Where a meeting closed it. */
  minuteReference: orEmpty(shortText("the minute’s reference").pipe(z.string().max(200))),
});

type Step = z.infer<typeof aboutQuestion> & {
  kind: (typeof reportQuestionStep.$inferInsert)["kind"];
  words: string;
  owner?: string;
  dueOn?: IsoDate;
  minuteReference?: string | null;
};

/**
 * @throws NotFound when it is no question about a report of the trust's
 * @throws Conflict when it is closed, or an action is said to be done that nobody agreed
 * @throws InvalidInput when the day by which something is to be done has passed
 */
export async function followQuestion(
  { actor, database, today }: MemberContext,
  { reportId, questionId, kind, words, owner, dueOn, minuteReference }: Step,
): Promise<void> {
  refusePupils("words", words);
  if (dueOn !== undefined && dueOn < today) {
    throw new InvalidInput({ dueOn: `Choose ${formatIsoDate(today)} or a later day.` });
  }
  const { trustId } = actor;
  await withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const questions = await loadQuestions(transaction, trustId, reportId);
    const asked = questions.find((question) => question.questionId === questionId);
    if (!asked) throw new NotFound();
    const state = questionState(asked.steps, today);
    if (state === "closed" && kind !== "asked_further") {
      throw new Conflict("This question is closed. Ask further to open it again.");
    }
    if (kind === "action_done" && state !== "action_agreed" && state !== "action_overdue") {
      throw new Conflict("No action is open on this question.");
    }
    await transaction.insert(reportQuestionStep).values({
      trustId,
      reportId,
      questionId,
      id: randomUUID(),
      kind,
      words,
      owner: owner ?? null,
      dueOn: dueOn ?? null,
      minuteReference: minuteReference ?? null,
      happenedAt: sql`clock_timestamp()`,
      userId: actor.userId,
      byName: actor.displayName,
    });
  });
}
