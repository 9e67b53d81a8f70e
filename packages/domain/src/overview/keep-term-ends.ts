/** How schools stood at the ends of terms: what the small lines in the overview's cells are drawn from. */
import { addDays, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import { periodsBetween, type ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { keptTermEnd } from "@safeboard/database/tables/overview";
import { and, eq, gte } from "drizzle-orm";
import { loadSettings } from "../settings/load-settings.ts";
import { firstKeptDay, loadKeptOverview } from "./load-kept-overview.ts";

/** Terms whose ends stay in sight of every visit. */
const TERMS_IN_SIGHT = 6;

/** Of each of the last terms, once it is over and where the overview was kept by then. What was kept of one stays. */
export async function keepTermEnds(
  transaction: Transaction,
  trustId: string,
  day: IsoDate,
): Promise<void> {
  const first = await firstKeptDay(transaction, trustId);
  if (first === null) return;
  const ends = lastTerms(await loadSettings(transaction, trustId, day), day).map(({ end }) => end);
  const kept = await transaction
    .selectDistinct({ endsOn: keptTermEnd.endsOn })
    .from(keptTermEnd)
    .where(and(eq(keptTermEnd.trustId, trustId), gte(keptTermEnd.endsOn, ends[0] ?? day)));
  const known = new Set(kept.map(({ endsOn }) => endsOn));
  for (const endsOn of ends) {
    if (known.has(endsOn) || endsOn < first) continue;
    const then = await loadKeptOverview(transaction, { trustId }, endsOn);
    if (!then || then.schools.length === 0) continue;
    await transaction.insert(keptTermEnd).values(
      then.schools.map(({ schoolId, cells }) => ({
        trustId,
        schoolId,
        endsOn,
        statuses: Object.fromEntries(cells.map(({ measureId, status }) => [measureId, status])),
      })),
    );
  }
}

/** The terms that were over on a day, the earliest first, by the trust's own calendar. */
export function lastTerms(
  { termCalendar }: Pick<ComplianceSettings, "termCalendar">,
  day: IsoDate,
): ReportingPeriod[] {
  return periodsBetween("term", addMonthsToDay(day, -30), addDays(day, -1), termCalendar)
    .filter(({ end }) => end < day)
    .slice(-TERMS_IN_SIGHT);
}
