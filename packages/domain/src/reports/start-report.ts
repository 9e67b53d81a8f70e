import { randomUUID } from "node:crypto";
import { addMonthsToDay } from "@safeboard/compliance/dates";
import {
  periodOf,
  periodsBetween,
  type ReportingPeriod,
} from "@safeboard/compliance/reporting-periods";
import { withActor } from "@safeboard/database/actor";
import { report } from "@safeboard/database/tables/reports";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { isoDate, orEmpty, shortText } from "../input-limits.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { recordReportStep } from "./record-report-step.ts";

export const startReportInput = z.object({
  kind: z.enum(["term", "academic_year"]),
  /** A day within the period. */
  day: isoDate,
  /** Without one, it is named for its period. */
  title: orEmpty(shortText("a title")),
});

/**
 * Starts a report for a term or an academic year, as a draft.
 *
 * @throws InvalidInput when the period has not begun
 */
export async function startReport(
  context: MemberContext,
  { kind, day, title }: z.infer<typeof startReportInput>,
): Promise<{ reportId: string }> {
  const { actor, database, today, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const { termCalendar } = await loadSettings(transaction, trustId, today);
    const period = periodOf(kind, day, termCalendar);
    if (period.start > today) {
      throw new InvalidInput({ day: `${period.title} has not begun. Choose an earlier period.` });
    }
    const started = {
      reportId: randomUUID(),
      title: title ?? `Online safety report, ${period.title}`,
    };
    await transaction.insert(report).values({
      trustId,
      id: started.reportId,
      title: started.title,
      periodTitle: period.title,
      periodStart: period.start,
      periodEnd: period.end,
      startedAt: now,
      startedBy: actor.displayName,
    });
    await recordReportStep(transaction, context, started, {
      kind: "started",
      action: "report.start",
    });
    return { reportId: started.reportId };
  });
}

/** The periods that a report can be about: this term, those of the year before it, and the years that they lie in. */
export async function listPeriods({
  actor,
  database,
  today,
}: MemberContext): Promise<ReportingPeriod[]> {
  const { termCalendar } = await withActor(database, actor, (transaction) =>
    loadSettings(transaction, actor.trustId, today),
  );
  const aYearAgo = addMonthsToDay(today, -12);
  return (["term", "academic_year"] as const).flatMap((kind) =>
    periodsBetween(kind, aYearAgo, today, termCalendar).toReversed(),
  );
}
