import {
  frozenReportSchema,
  type FrozenReport,
  type ReportPeriod,
  type ReportStep,
} from "@safeboard/compliance/board-report";
import type { Transaction } from "@safeboard/database/actor";
import {
  report,
  reportEdition,
  reportNote,
  reportSection,
  reportStep,
} from "@safeboard/database/tables/reports";
import { and, asc, desc, eq } from "drizzle-orm";
import { NotFound } from "../errors.ts";

export interface LoadedReport {
  reportId: string;
  title: string;
  period: ReportPeriod;
  startedBy: string;
  /** In the order in which they happened. */
  steps: ReportStep[];
  sections: (typeof reportSection.$inferSelect)[];
  /** What the lead says of each thing that the last report named. */
  notes: (typeof reportNote.$inferSelect)[];
}

/** @throws NotFound when it is no report of the trust's */
export async function requireReport(
  transaction: Transaction,
  trustId: string,
  reportId: string,
): Promise<LoadedReport> {
  const [[found], steps, sections, notes] = await Promise.all([
    transaction
      .select()
      .from(report)
      .where(and(eq(report.trustId, trustId), eq(report.id, reportId))),
    transaction
      .select()
      .from(reportStep)
      .where(and(eq(reportStep.trustId, trustId), eq(reportStep.reportId, reportId)))
      .orderBy(asc(reportStep.happenedAt)),
    transaction
      .select()
      .from(reportSection)
      .where(and(eq(reportSection.trustId, trustId), eq(reportSection.reportId, reportId))),
    transaction
      .select()
      .from(reportNote)
      .where(and(eq(reportNote.trustId, trustId), eq(reportNote.reportId, reportId))),
  ]);
  if (!found) throw new NotFound();
  const { title, periodTitle, periodStart: start, periodEnd: end, startedBy } = found;
  return {
    reportId,
    title,
    period: { start, end, title: periodTitle },
    startedBy,
    steps: steps.map(({ kind, userId, byName, happenedAt, note }) => ({
      kind,
      userId,
      byName,
      happenedAt,
      note,
    })),
    sections,
    notes,
  };
}

export interface LoadedEdition {
  reportId: string;
  number: number;
  publishedOn: string;
  publishedBy: string;
  frozen: FrozenReport;
}

/** An edition of a report. @throws NotFound when there is none of that number that the reader may see */
export async function requireEdition(
  transaction: Transaction,
  trustId: string,
  wanted: { reportId: string; edition: number },
): Promise<LoadedEdition> {
  const [found] = await transaction
    .select()
    .from(reportEdition)
    .where(
      and(
        eq(reportEdition.trustId, trustId),
        eq(reportEdition.reportId, wanted.reportId),
        eq(reportEdition.number, wanted.edition),
      ),
    );
  if (!found) throw new NotFound();
  return editionOf(found);
}

/** A report's latest edition; null where it was never published. */
export async function loadLatestEdition(
  transaction: Transaction,
  trustId: string,
  reportId: string,
): Promise<LoadedEdition | null> {
  const [found] = await transaction
    .select()
    .from(reportEdition)
    .where(and(eq(reportEdition.trustId, trustId), eq(reportEdition.reportId, reportId)))
    .orderBy(desc(reportEdition.number))
    .limit(1);
  return found ? editionOf(found) : null;
}

/** What the board was told last before this report: the latest edition of another, by the day on which it was published. */
export async function loadReportBefore(
  transaction: Transaction,
  trustId: string,
  { reportId, period }: Pick<LoadedReport, "reportId" | "period">,
): Promise<LoadedEdition | null> {
  const editions = await transaction
    .select({
      reportId: reportEdition.reportId,
      number: reportEdition.number,
      periodEnd: reportEdition.periodEnd,
    })
    .from(reportEdition)
    .where(eq(reportEdition.trustId, trustId))
    .orderBy(desc(reportEdition.periodEnd), desc(reportEdition.publishedAt));
  const before = editions.find(
    (edition) => edition.reportId !== reportId && edition.periodEnd <= period.end,
  );
  if (!before) return null;
  return requireEdition(transaction, trustId, {
    reportId: before.reportId,
    edition: before.number,
  });
}

const editionOf = ({
  reportId,
  number,
  publishedOn,
  publishedBy,
  frozen,
}: typeof reportEdition.$inferSelect): LoadedEdition => ({
  reportId,
  number,
  publishedOn,
  publishedBy,
  frozen: frozenReportSchema.parse(frozen),
});
