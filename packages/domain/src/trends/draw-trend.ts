/** A row of periods as charts: with limits where pupil numbers are known, about the median in any case. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import {
  type Baseline,
  LEAST_PERIODS,
  RUN_CHART_RULES,
  runChart,
  sameSeason,
  seasonSentence,
  type Signal,
  signalsOf,
  type TrendPoint,
  uChart,
  type UChart,
} from "@safeboard/compliance/trends";

/** What one period has to say. */
export interface PeriodFigure {
  period: ReportingPeriod;
  /** All that was reported, with or without a pupil number; null where nothing was. */
  incidents: number | null;
  /** Of those for whom pupil numbers are known: what the rate is made of. */
  rated: { incidents: number | null; exposure: number | null };
}

export interface DrawnPeriod {
  title: string;
  start: IsoDate;
  incidents: number | null;
  /** Per 1,000 pupils a term, with the average and what is usual. */
  rate: number | null;
  centre: number | null;
  low: number | null;
  high: number | null;
  signal: boolean;
}

export interface DrawnTrend {
  /** From the first period of which anything was reported on. */
  points: DrawnPeriod[];
  /** Whether there are limits; null where too few periods or no pupil numbers are known. */
  limits: { from: string; through: string; periods: number; firm: boolean } | null;
  signals: Signal[];
  /** About the median: of rates where they are known, else of counts. */
  run: {
    of: "rate" | "count";
    values: (number | null)[];
    median: number | null;
    signals: { sentence: string; source: string }[];
  };
  /** The same season last year, in a sentence. */
  season: string | null;
}

const PUPILS = 1000;

export function drawTrend(figures: readonly PeriodFigure[]): DrawnTrend {
  const first = figures.findIndex(({ incidents }) => incidents !== null);
  const shown = first < 0 ? [] : figures.slice(first);
  const points = shown.map(trendPoint);
  const chart = uChart(points, { baseline: baselineOf(points) });
  const signals = signalsOf(chart);
  const marked = new Set(signals.map(({ last }) => last));
  const drawn = chart.points.map((point, index): DrawnPeriod => {
    const scale = point.exposure ? PUPILS / point.exposure : null;
    const scaled = (count: number | undefined) =>
      scale === null || count === undefined ? null : count * scale;
    return {
      title: point.period.title,
      start: point.period.start,
      incidents: shown[index]?.incidents ?? null,
      rate: point.rate === null ? null : point.rate * PUPILS,
      centre: chart.centre === null ? null : chart.centre * PUPILS,
      low: scaled(point.usual?.low),
      high: scaled(point.usual?.high),
      signal: marked.has(index),
    };
  });
  const latest = points.at(-1);
  const season = latest ? sameSeason(points, latest) : null;
  return {
    points: drawn,
    limits: limitsOf(chart),
    signals,
    run: drawRun(drawn),
    season: season && seasonSentence(season),
  };
}

export const trendPoint = ({ period, rated }: PeriodFigure): TrendPoint => ({
  period: { start: period.start, title: period.title },
  count: rated.incidents,
  exposure: rated.exposure,
});

/** The latest period is compared with those before it, and is not among them, as soon as they are enough. */
export function baselineOf(points: readonly TrendPoint[]): Baseline {
  const before = points.slice(0, -1);
  const reported = before.filter(({ count, exposure }) => count !== null && exposure);
  const [from, through] = [before.at(0), before.at(-1)];
  return reported.length < LEAST_PERIODS || !from || !through
    ? { kind: "all" }
    : { kind: "fixed", from: from.period.start, through: through.period.start };
}

function limitsOf({ baseline, centre, points }: UChart): DrawnTrend["limits"] {
  if (centre === null) return null;
  const made = points.filter(
    ({ rate, period }) =>
      rate !== null &&
      (baseline.kind === "all" ||
        (period.start >= baseline.from && period.start <= baseline.through)),
  );
  return {
    from: made.at(0)?.period.title ?? "",
    through: made.at(-1)?.period.title ?? "",
    periods: baseline.periods,
    firm: baseline.firm,
  };
}

function drawRun(points: readonly DrawnPeriod[]): DrawnTrend["run"] {
  const of = points.some(({ rate }) => rate !== null) ? "rate" : "count";
  const values = points.map(({ rate, incidents }) => (of === "rate" ? rate : incidents));
  const { median, signals } = runChart(values);
  return {
    of,
    values,
    median,
    signals: signals.map(({ rule, first, last }) => {
      const { title, looksFor, source } = RUN_CHART_RULES[rule];
      return {
        sentence: `${title}, ${points[first]?.title ?? ""} to ${points[last]?.title ?? ""}: ${looksFor}`,
        source,
      };
    }),
  };
}
