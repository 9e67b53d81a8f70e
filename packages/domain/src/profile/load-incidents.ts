import type { IsoDate } from "@safeboard/compliance/dates";
import { type ResponsePlan, RISK_AREAS } from "@safeboard/compliance/incidents";
import { lastWholePeriod, periodsBetween } from "@safeboard/compliance/reporting-periods";
import { addDays, addMonthsToDay } from "@safeboard/compliance/dates";
import {
  profileIncidents,
  type ProfileIncidents,
  type TermReported,
} from "@safeboard/compliance/school-profile";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { belongingOf } from "../incidents/belonging.ts";
import { loadReports, type ReportedKind } from "../incidents/load-reports.ts";
import { loadRolls } from "../rolls/load-rolls.ts";
import type { SchoolUnit } from "../schools/require-school.ts";
import { schoolFigure } from "../trends/school-figure.ts";

/** Two school years. */
const TERMS = 6;

/** What may be told outside of the last six terms that are over: no number that is small leaves this function. */
export async function loadProfileIncidents(
  transaction: Transaction,
  school: SchoolUnit,
  plans: readonly ResponsePlan[],
  { today, settings }: { today: IsoDate; settings: ComplianceSettings },
): Promise<ProfileIncidents> {
  const { trustId, id: schoolId } = school;
  const last = lastWholePeriod("term", today, settings.termCalendar);
  const first = addDays(addMonthsToDay(last.start, -24), 1);
  const periods = periodsBetween("term", first, last.end, settings.termCalendar).slice(-TERMS);
  const wanted = { trustId, schoolIds: [schoolId] };
  const [bySchool, rollsBySchool] = await Promise.all([
    loadReports(transaction, {
      ...wanted,
      from: periods[0]?.start ?? last.start,
      until: last.end,
    }),
    loadRolls(transaction, wanted),
  ]);
  const reports = bySchool.get(schoolId);
  if (!reports) throw new Error("Of one school that is asked for, one is loaded.");
  const basis = {
    belonging: belongingOf(school),
    rolls: rollsBySchool.get(schoolId) ?? [],
    settings,
    narrowing: {},
    today,
  };
  const terms = periods.flatMap((period): TermReported[] => {
    const figure = schoolFigure(reports, period, basis);
    if (!figure) return [];
    const { incidents, rows, exposure, expected, reported } = figure;
    return [
      {
        period,
        incidents,
        areas: byArea(rows),
        exposure,
        monthsExpected: expected,
        monthsReported: reported,
      },
    ];
  });
  return profileIncidents(terms, plans, { today, limit: settings.smallNumberLimit });
}

/** An area that the list no longer has counts with what is none of them, so that the areas add up to the whole. */
function byArea(rows: readonly ReportedKind[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { riskArea, incidents } of rows) {
    const area = RISK_AREAS.has(riskArea) ? riskArea : "none";
    counts[area] = (counts[area] ?? 0) + incidents;
  }
  return counts;
}
