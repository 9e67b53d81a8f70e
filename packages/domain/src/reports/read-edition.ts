import {
  type FrozenReport,
  type QuestionState,
  questionState,
} from "@safeboard/compliance/board-report";
import { withActor } from "@safeboard/database/actor";
import { reportEdition, reportReading, reportSignOff } from "@safeboard/database/tables/reports";
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { type LoadedQuestion, loadQuestions } from "./load-questions.ts";
import { requireEdition } from "./load-report.ts";
import type { aboutEdition } from "./report-input.ts";

export interface AskedQuestion extends LoadedQuestion {
  state: QuestionState;
  isMine: boolean;
}

export interface ReadEdition {
  reportId: string;
  number: number;
  frozen: FrozenReport;
  /** All of the report's, the first edition first. */
  editions: { number: number; publishedOn: string; publishedBy: string }[];
  /** Who has said that they have read this edition. */
  readBy: { name: string; at: Date; isMe: boolean }[];
  signOff: { by: string; minuteReference: string; metOn: string; at: Date } | null;
  /** Of all the report's editions. */
  questions: AskedQuestion[];
}

/** A published edition, and what trustees made of it. @throws NotFound when there is none that the reader may see */
export async function readEdition(
  { actor, database, today }: MemberContext,
  wanted: z.infer<typeof aboutEdition>,
): Promise<ReadEdition> {
  const { trustId, userId } = actor;
  const { reportId } = wanted;
  return withActor(database, actor, async (transaction) => {
    const { number, frozen } = await requireEdition(transaction, trustId, wanted);
    const [editions, readings, [signature], questions] = await Promise.all([
      transaction
        .select({
          number: reportEdition.number,
          publishedOn: reportEdition.publishedOn,
          publishedBy: reportEdition.publishedBy,
        })
        .from(reportEdition)
        .where(and(eq(reportEdition.trustId, trustId), eq(reportEdition.reportId, reportId)))
        .orderBy(asc(reportEdition.number)),
      transaction
        .select()
        .from(reportReading)
        .where(
          and(
            eq(reportReading.trustId, trustId),
            eq(reportReading.reportId, reportId),
            eq(reportReading.edition, number),
          ),
        )
        .orderBy(asc(reportReading.readAt)),
      transaction
        .select()
        .from(reportSignOff)
        .where(
          and(
            eq(reportSignOff.trustId, trustId),
            eq(reportSignOff.reportId, reportId),
            eq(reportSignOff.edition, number),
          ),
        ),
      loadQuestions(transaction, trustId, reportId),
    ]);
    return {
      reportId,
      number,
      frozen,
      editions,
      readBy: readings.map((reading) => ({
        name: reading.readBy,
        at: reading.readAt,
        isMe: reading.userId === userId,
      })),
      signOff: signature
        ? {
            by: signature.signedBy,
            minuteReference: signature.minuteReference,
            metOn: signature.metOn,
            at: signature.signedAt,
          }
        : null,
      questions: questions.map((question) => ({
        ...question,
        state: questionState(question.steps, today),
        isMine: question.userId === userId,
      })),
    };
  });
}
