import type { IsoDate } from "@safeboard/compliance/dates";
import { rateScaleWords } from "@safeboard/compliance/incidents";
import {
  type PeriodKind,
  periodOf,
  type ReportingPeriod,
} from "@safeboard/compliance/reporting-periods";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { belongingOf } from "../incidents/belonging.ts";
import { loadReports } from "../incidents/load-reports.ts";
import { loadRolls } from "../rolls/load-rolls.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type Breakdown, breakDown, BREAKDOWNS } from "./break-down.ts";
import { type DrawnTrend, drawTrend } from "./draw-trend.ts";
import { type SchoolFigure, schoolFigure } from "./school-figure.ts";
import { shownPeriods } from "./shown-periods.ts";
import { knowledgeAsked, narrowingFields, trendFields } from "./trend-input.ts";

export const readSchoolTrendInput = z.object({
  schoolId: identifier,
  ...trendFields,
  ...narrowingFields,
  /** What the table below the chart tells apart. */
  by: z.enum(BREAKDOWNS).default("area"),
});

export interface SchoolPeriod extends SchoolFigure {
  period: ReportingPeriod;
  /** Per 1,000 pupils a term; why there is none stands in `because`, or no pupil number is known. */
  rate: number | null;
}

export interface SchoolTrend {
  school: { id: string; name: string };
  day: IsoDate;
  kind: PeriodKind;
  last: ReportingPeriod;
  goesOn: boolean;
  choices: ReportingPeriod[];
  /** How a rate of this kind of period is made, in a sentence. */
  scale: string;
  /** Oldest first; a period before the school was the trust's is left out. */
  periods: SchoolPeriod[];
  trend: DrawnTrend;
  /** The period that goes on, which no chart can judge yet. */
  soFar: { period: ReportingPeriod; incidents: number | null } | null;
  breakdown: Breakdown;
}

/** A school's incidents over time, in numbers: by period and kind, with their rates, limits, signals and completeness. */
export async function readSchoolTrend(
  { actor, database, today: now }: MemberContext,
  { schoolId, kind, on, asAt, by, ...narrowing }: z.infer<typeof readSchoolTrendInput>,
): Promise<SchoolTrend> {
  const { trustId } = actor;
  const { day: today, knownAt } = knowledgeAsked(asAt, now);
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const settings = await loadSettings(transaction, trustId, today, knownAt);
    const { periods, last, goesOn, choices } = shownPeriods(kind, on, today, settings.termCalendar);
    const current = periodOf(kind, today, settings.termCalendar);
    const wanted = { trustId, schoolIds: [schoolId], ...(knownAt && { knownAt }) };
    const [bySchool, rollsBySchool] = await Promise.all([
      loadReports(transaction, {
        ...wanted,
        from: periods[0]?.start ?? last.start,
        until: current.end,
      }),
      loadRolls(transaction, wanted),
    ]);
    const reports = bySchool.get(schoolId);
    if (!reports) throw new Error("Of one school that is asked for, one is loaded.");
    const rolls = rollsBySchool.get(schoolId) ?? [];
    const belonging = belongingOf(school);
    const basis = { belonging, rolls, settings, narrowing, today };
    const figures = periods.flatMap((period) => {
      const figure = schoolFigure(reports, period, basis);
      return figure ? [{ ...figure, period }] : [];
    });
    return {
      school: { id: school.id, name: school.name },
      day: today,
      kind,
      last,
      goesOn,
      choices,
      scale: rateScaleWords(kind),
      periods: figures.map(({ rows: _rows, ...figure }) => ({
        ...figure,
        rate: rateOfFigure(figure),
      })),
      trend: drawTrend(
        figures.map(({ period, incidents, exposure }) => ({
          period,
          incidents,
          rated: { incidents, exposure },
        })),
      ),
      soFar: goesOn
        ? null
        : {
            period: current,
            incidents: schoolFigure(reports, current, basis)?.incidents ?? null,
          },
      breakdown: breakDown(by, figures),
    };
  });
}

/** Incidents for every 1,000 pupils and term that the school counts for. */
export const rateOfFigure = ({
  incidents,
  exposure,
}: Pick<SchoolFigure, "incidents" | "exposure">): number | null =>
  incidents === null || exposure === null || exposure === 0 ? null : (incidents / exposure) * 1000;
