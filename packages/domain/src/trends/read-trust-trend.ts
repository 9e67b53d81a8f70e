import type { IsoDate } from "@safeboard/compliance/dates";
import { type Roll, rateScaleWords } from "@safeboard/compliance/incidents";
import type { PeriodKind, ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { loadReports } from "../incidents/load-reports.ts";
import { loadRolls } from "../rolls/load-rolls.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type DrawnTrend, drawTrend } from "./draw-trend.ts";
import { loadTrendSchools, type TrendSchool } from "./load-trend-schools.ts";
import { type DrawnFunnel, placeSchools } from "./place-schools.ts";
import { rateOfFigure } from "./read-school-trend.ts";
import { type SchoolFigure, schoolFigure } from "./school-figure.ts";
import { shownPeriods } from "./shown-periods.ts";
import { type SchoolSign, signsOfSchool } from "./signs-of-school.ts";
import { sumFigures, type TrustFigure } from "./sum-figures.ts";
import { knowledgeAsked, narrowingFields, trendFields } from "./trend-input.ts";

export const readTrustTrendInput = z.object({
  ...trendFields,
  area: narrowingFields.area,
  /** The schools of this hub alone. One that doesn't exist has none. */
  hubId: identifier.optional(),
});

export interface SchoolInTrend extends SchoolFigure {
  id: string;
  name: string;
  hub: string | null;
  rate: number | null;
  /** What it reported in the last six periods, oldest first. */
  latest: { title: string; incidents: number | null }[];
}

export interface TrustTrend {
  day: IsoDate;
  kind: PeriodKind;
  last: ReportingPeriod;
  goesOn: boolean;
  choices: ReportingPeriod[];
  scale: string;
  /** Hubs to narrow to, whatever is narrowed to now. */
  hubs: { id: string; name: string; schools: number }[];
  /** All schools as one, period by period, oldest first. */
  periods: TrustFigure[];
  trend: DrawnTrend;
  funnel: DrawnFunnel;
  schools: SchoolInTrend[];
  /** What differs from chance in the last period, school by school. */
  high: SchoolSign[];
  quiet: SchoolSign[];
}

/** How many periods stand beside a school's name as a small line. */
const BESIDE_A_NAME = 6;

/** The trust's incidents over time, its schools counted as one and compared in the last period. */
export async function readTrustTrend(
  { actor, database, today: now }: MemberContext,
  { kind, on, asAt, hubId, area }: z.infer<typeof readTrustTrendInput>,
): Promise<TrustTrend> {
  const { trustId } = actor;
  const { day: today, knownAt } = knowledgeAsked(asAt, now);
  const [settings, shown, all, reports, rolls] = await withActor(
    database,
    actor,
    async (transaction) => {
      const inForce = await loadSettings(transaction, trustId, today, knownAt);
      const asked = shownPeriods(kind, on, today, inForce.termCalendar);
      const from = asked.periods[0]?.start ?? asked.last.start;
      const schools = await loadTrendSchools(transaction, { trustId, from, today });
      const schoolIds = schools
        .filter(({ hub }) => hubId === undefined || hub?.id === hubId)
        .map(({ id }) => id);
      const wanted = { trustId, schoolIds, ...(knownAt && { knownAt }) };
      const [reported, onRoll] = await Promise.all([
        loadReports(transaction, { ...wanted, from, until: asked.last.end }),
        loadRolls(transaction, wanted),
      ]);
      return [inForce, asked, schools, reported, onRoll] as const;
    },
  );
  const { periods, last, goesOn, choices } = shown;
  const tracked = all
    .filter(({ id }) => reports.has(id))
    .map((school) => ({
      school,
      figures: periods.map((period) => figureOf(school, period)),
    }));
  const periodsOfTrust = periods.map((period, index) =>
    sumFigures(
      period,
      tracked.flatMap(({ figures }) => figures[index] ?? []),
    ),
  );
  const inLast = tracked.flatMap(({ school, figures }) => {
    const figure = figures.at(-1);
    return figure ? [{ school, figures, figure }] : [];
  });
  const { funnel, drawn } = placeSchools(
    inLast.map(({ school: { id, name }, figure: { incidents, exposure } }) => ({
      id,
      name,
      count: incidents,
      exposure,
    })),
    kind,
  );
  const signs = inLast.map(({ school, figures }, index) =>
    signsOfSchool(
      school,
      figures.flatMap((figure, at) => {
        const period = periods[at];
        return figure && period ? [{ period, ...figure }] : [];
      }),
      funnel.schools[index] ?? null,
    ),
  );
  return {
    day: today,
    kind,
    last,
    goesOn,
    choices,
    scale: rateScaleWords(kind),
    hubs: hubsOf(all),
    periods: periodsOfTrust,
    trend: drawTrend(periodsOfTrust),
    funnel: drawn,
    schools: inLast.map(({ school: { id, name, hub }, figures, figure }) => ({
      id,
      name,
      hub: hub?.name ?? null,
      ...figure,
      rate: rateOfFigure(figure),
      latest: periods.slice(-BESIDE_A_NAME).map(({ title }, index) => ({
        title,
        incidents: figures.slice(-BESIDE_A_NAME)[index]?.incidents ?? null,
      })),
    })),
    high: signs.flatMap(({ high }) => high),
    quiet: signs.flatMap(({ quiet }) => quiet),
  };

  function figureOf({ id, belonging }: TrendSchool, period: ReportingPeriod): SchoolFigure | null {
    const own = reports.get(id);
    if (!own) return null;
    const known: readonly Roll[] = rolls.get(id) ?? [];
    const basis = { belonging, rolls: known, settings, narrowing: { area }, today };
    const figure = schoolFigure(own, period, basis);
    if (!figure) return null;
    const { rows: _rows, ...rest } = figure;
    return rest;
  }
}

function hubsOf(schools: readonly TrendSchool[]): TrustTrend["hubs"] {
  const hubs = new Map<string, TrustTrend["hubs"][number]>();
  for (const { hub } of schools) {
    if (hub) hubs.set(hub.id, { ...hub, schools: (hubs.get(hub.id)?.schools ?? 0) + 1 });
  }
  return [...hubs.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
