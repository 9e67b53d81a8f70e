import { academicYearOf, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import { type ResponsePlan, RISK_AREAS } from "@safeboard/compliance/incidents";
import { periodsBetween } from "@safeboard/compliance/reporting-periods";
import {
  profileIncidents,
  type ProfileIncidents,
  type TermReported,
  type YearReported,
} from "@safeboard/compliance/school-profile";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { belongingOf } from "../incidents/belonging.ts";
import { loadReports, type ReportedKind } from "../incidents/load-reports.ts";
import { loadRolls } from "../rolls/load-rolls.ts";
import type { SchoolUnit } from "../schools/require-school.ts";
import { schoolFigure } from "../trends/school-figure.ts";

/** How many whole academic years are told of, beside the terms of this one that are over. */
const YEARS = 2;

/** What may be told outside of two academic years and what is over of this one: no number that is small leaves this function. */
export async function loadProfileIncidents(
  transaction: Transaction,
  school: SchoolUnit,
  plans: readonly ResponsePlan[],
  { today, settings }: { today: IsoDate; settings: ComplianceSettings },
): Promise<ProfileIncidents> {
  const { trustId, id: schoolId } = school;
  const { termCalendar, smallNumberLimit } = settings;
  const from = addMonthsToDay(academicYearOf(today).start, -12 * YEARS);
  const wanted = { trustId, schoolIds: [schoolId] };
  const [bySchool, rollsBySchool] = await Promise.all([
    loadReports(transaction, { ...wanted, from, until: today }),
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
  const years = periodsBetween("academic_year", from, today, termCalendar).map(
    (year): YearReported => ({
      name: year.title,
      isWhole: year.end < today,
      terms: periodsBetween("term", year.start, year.end, termCalendar)
        .filter(({ end }) => end < today)
        .flatMap((period): TermReported[] => {
          const figure = schoolFigure(reports, period, basis);
          if (!figure) return [];
          const { incidents, rows, exposure, expected, reported } = figure;
          const { start, end, title } = period;
          return [
            {
              start,
              end,
              title,
              incidents,
              areas: byArea(rows),
              exposure,
              monthsExpected: expected,
              monthsReported: reported,
            },
          ];
        }),
    }),
  );
  return profileIncidents(
    years.filter(({ terms }) => terms.length > 0),
    plans,
    { today, limit: smallNumberLimit },
  );
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
