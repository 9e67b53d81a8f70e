import type { FrozenReport } from "@safeboard/compliance/board-report";
import { withActor } from "@safeboard/database/actor";
import { reportEdition, reportReading, reportSignOff } from "@safeboard/database/tables/reports";
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { type DescribedQuestion, describeQuestion } from "./describe-question.ts";
import { loadQuestions } from "./load-questions.ts";
import { requireEdition } from "./load-report.ts";
import type { aboutEdition } from "./report-input.ts";

export interface ReadEdition {
  reportId: string;
  number: number;
  frozen: FrozenReport;
  /** All of the report's, the first edition first. */
  editions: EditionListed[];
  /** Who has said that they have read this edition. */
  readBy: { name: string; at: Date; isMe: boolean }[];
  signOff: { by: string; minuteReference: string; metOn: string; at: Date } | null;
  /** Of all the report's editions. */
  questions: DescribedQuestion[];
}

export interface EditionListed {
  number: number;
  publishedOn: string;
  publishedBy: string;
  isReadByMe: boolean;
  /** The minute of the meeting that had it; null where the chair has not signed it off. */
  minuteReference: string | null;
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
    const [editions, readings, signatures, questions] = await Promise.all([
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
        .where(and(eq(reportReading.trustId, trustId), eq(reportReading.reportId, reportId)))
        .orderBy(asc(reportReading.readAt)),
      transaction
        .select()
        .from(reportSignOff)
        .where(and(eq(reportSignOff.trustId, trustId), eq(reportSignOff.reportId, reportId))),
      loadQuestions(transaction, trustId, reportId),
    ]);
    const isThis = (row: { edition: number }) => row.edition === number;
    const signature = signatures.find(isThis);
    return {
      reportId,
      number,
      frozen,
      editions: editions.map((edition) => ({
        ...edition,
        isReadByMe: readings.some(
          (reading) => reading.edition === edition.number && reading.userId === userId,
        ),
        minuteReference:
          signatures.find((one) => one.edition === edition.number)?.minuteReference ?? null,
      })),
      readBy: readings.filter(isThis).map((reading) => ({
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
      questions: questions.map((question) => describeQuestion(question, today)),
    };
  });
}
