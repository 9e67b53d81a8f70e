import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { reportQuestion } from "@safeboard/database/tables/reports";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { requireEdition } from "./load-report.ts";
import { refusePupils } from "./refuse-pupils.ts";
import { aboutEdition, sectionCode, someWords } from "./report-input.ts";

export const askQuestionInput = aboutEdition.extend({
  /** What it is about; null where it is about the whole report. */
  section: sectionCode.nullable().default(null),
  question: someWords("your question", 2_000),
});

/**
 * Asks about an edition. The row itself says who asked what and when, and nobody has the right to change it.
 *
 * @throws NotFound when there is no such edition
 */
export async function askQuestion(
  { actor, database, now }: MemberContext,
  { reportId, edition, section, question }: z.infer<typeof askQuestionInput>,
): Promise<{ questionId: string }> {
  refusePupils("question", question);
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireEdition(transaction, trustId, { reportId, edition });
    const questionId = randomUUID();
    await transaction.insert(reportQuestion).values({
      trustId,
      reportId,
      edition,
      id: questionId,
      section,
      question,
      askedAt: now,
      userId: actor.userId,
      askedBy: actor.displayName,
    });
    return { questionId };
  });
}
