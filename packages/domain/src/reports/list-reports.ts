import {
  type QuestionState,
  questionState,
  type ReportPeriod,
  type ReportState,
  reportState,
} from "@safeboard/compliance/board-report";
import type { IsoDate } from "@safeboard/compliance/dates";
import { type Transaction, withActor } from "@safeboard/database/actor";
import {
  report,
  reportEdition,
  reportReading,
  reportSignOff,
  reportStep,
} from "@safeboard/database/tables/reports";
import { asc, desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { rolePermits } from "../permissions.ts";
import { loadQuestions } from "./load-questions.ts";

export interface DraftListed {
  reportId: string;
  title: string;
  period: ReportPeriod;
  state: ReportState;
  startedBy: string;
  changedAt: Date;
}

export interface PublishedListed {
  reportId: string;
  title: string;
  period: ReportPeriod;
  /** Its latest edition. */
  edition: number;
  publishedOn: IsoDate;
  publishedBy: string;
  isReadByMe: boolean;
  readBy: number;
  isSignedOff: boolean;
  /** Of all its editions. */
  questions: Record<"open" | "all", number>;
}

export interface ReportList {
  /** The latest first. */
  published: PublishedListed[];
  /** What is being written; for leads alone. */
  drafts: DraftListed[];
}

/** The trust's reports to its board. Trustees see what was published, and nothing of what is being written. */
export async function listReports({ actor, database, today }: MemberContext): Promise<ReportList> {
  const { trustId, userId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [editions, readings, signatures, questions, drafts] = await Promise.all([
      transaction
        .select({
          reportId: reportEdition.reportId,
          number: reportEdition.number,
          title: reportEdition.title,
          periodTitle: reportEdition.periodTitle,
          start: reportEdition.periodStart,
          end: reportEdition.periodEnd,
          publishedOn: reportEdition.publishedOn,
          publishedBy: reportEdition.publishedBy,
        })
        .from(reportEdition)
        .where(eq(reportEdition.trustId, trustId))
        .orderBy(desc(reportEdition.publishedAt), desc(reportEdition.number)),
      transaction.select().from(reportReading).where(eq(reportReading.trustId, trustId)),
      transaction.select().from(reportSignOff).where(eq(reportSignOff.trustId, trustId)),
      loadQuestions(transaction, trustId),
      rolePermits(actor.role, "write", "report") ? listDrafts(transaction, trustId) : [],
    ]);
    const latest = [...Map.groupBy(editions, ({ reportId }) => reportId).values()].flatMap(
      ([first]) => first ?? [],
    );
    return {
      published: latest.map(
        ({ reportId, number, title, periodTitle, start, end, publishedOn, publishedBy }) => {
          const isThis = (row: { reportId: string; edition: number }) =>
            row.reportId === reportId && row.edition === number;
          const readers = readings.filter(isThis);
          const states: QuestionState[] = questions
            .filter((question) => question.reportId === reportId)
            .map(({ steps }) => questionState(steps, today));
          return {
            reportId,
            title,
            period: { start, end, title: periodTitle },
            edition: number,
            publishedOn,
            publishedBy,
            isReadByMe: readers.some((reader) => reader.userId === userId),
            readBy: readers.length,
            isSignedOff: signatures.some(isThis),
            questions: {
              open: states.filter((state) => state !== "closed").length,
              all: states.length,
            },
          };
        },
      ),
      drafts,
    };
  });
}

/** Reports that aren't published as they stand. */
async function listDrafts(transaction: Transaction, trustId: string): Promise<DraftListed[]> {
  const [reports, steps] = await Promise.all([
    transaction
      .select()
      .from(report)
      .where(eq(report.trustId, trustId))
      .orderBy(desc(report.startedAt)),
    transaction
      .select()
      .from(reportStep)
      .where(eq(reportStep.trustId, trustId))
      .orderBy(asc(reportStep.happenedAt)),
  ]);
  const stepsOf = Map.groupBy(steps, ({ reportId }) => reportId);
  return reports.flatMap(
    ({ id, title, periodTitle, periodStart, periodEnd, startedBy, startedAt }) => {
      const own = stepsOf.get(id) ?? [];
      const state = reportState(own);
      if (state === "published") return [];
      return [
        {
          reportId: id,
          title,
          period: { start: periodStart, end: periodEnd, title: periodTitle },
          state,
          startedBy,
          changedAt: own.at(-1)?.happenedAt ?? startedAt,
        },
      ];
    },
  );
}
