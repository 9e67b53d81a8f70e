/**
 * A u-chart: counts of incidents against the number of pupils they could have come from, period by period.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1; Montgomery, Introduction to Statistical Quality
 * Control, control charts for nonconformities with a varying sample size. Limits are exact where few are expected
 * (usual-counts.ts).
 */
import {
  type ReportedPoint,
  reportedPoint,
  type TrendPeriod,
  type TrendPoint,
} from "./trend-point.ts";
import { sigmasBeyond, type UsualCounts, usualCounts } from "./usual-counts.ts";
import {
  type ControlRule,
  type RuleHit,
  ruleHits,
  USUAL_RULES,
  type Zone,
} from "./western-electric.ts";

/** Which periods make the average and the limits: all that are shown, or those from a day to a day, for good. */
export type Baseline = { kind: "all" } | { kind: "fixed"; from: string; through: string };

/** With fewer reported periods than this, there is no average worth comparing with. */
export const LEAST_PERIODS = 6;

/** From this many reported periods on, the limits no longer move much with each further one. */
export const FIRM_PERIODS = 12;

export interface ControlledPoint {
  period: TrendPeriod;
  count: number | null;
  exposure: number | null;
  /** Count by exposure; null for a gap. */
  rate: number | null;
  /** How many were to be expected, and which counts are usual. Null without limits or without a known exposure. */
  expected: number | null;
  usual: UsualCounts | null;
}

export interface UChart {
  points: ControlledPoint[];
  /** Incidents by exposure in the baseline; null when it has too few periods. */
  centre: number | null;
  /** What made the limits, to be printed beside them. */
  baseline: Baseline & {
    /** Reported periods in it. */
    periods: number;
    firm: boolean;
  };
  hits: RuleHit[];
}

export interface UChartOptions {
  baseline?: Baseline;
  rules?: readonly ControlRule[];
}

/** Draws up the chart. The centre is all incidents by all exposure, never an average of rates. */
export function uChart(
  points: readonly TrendPoint[],
  { baseline = { kind: "all" }, rules = USUAL_RULES }: UChartOptions = {},
): UChart {
  const inBaseline = points
    .filter(
      ({ period }) =>
        baseline.kind === "all" ||
        (period.start >= baseline.from && period.start <= baseline.through),
    )
    .map(reportedPoint)
    .filter((point) => point !== null);
  const periods = inBaseline.length;
  const centre = periods < LEAST_PERIODS ? null : rateOf(inBaseline);
  return {
    points: points.map((point) => controlled(point, centre)),
    centre,
    baseline: { ...baseline, periods, firm: periods >= FIRM_PERIODS },
    hits:
      centre === null
        ? []
        : ruleHits(
            points.map((point) => zoneOf(reportedPoint(point), centre)),
            rules,
          ),
  };
}

/** All incidents by all exposure. */
export function rateOf(points: readonly ReportedPoint[]): number {
  const exposure = points.reduce((sum, point) => sum + point.exposure, 0);
  return exposure === 0 ? 0 : points.reduce((sum, { count }) => sum + count, 0) / exposure;
}

function controlled(point: TrendPoint, centre: number | null): ControlledPoint {
  const known = reportedPoint(point);
  const expected = centre === null || point.exposure === null ? null : centre * point.exposure;
  return {
    ...point,
    rate: known && known.count / known.exposure,
    expected,
    usual: expected === null ? null : usualCounts(expected),
  };
}

/** Where a count lies against the limits for its own exposure. */
export function zoneOf(point: ReportedPoint | null, centre: number): Zone | null {
  if (!point) return null;
  const { count, exposure } = point;
  const expected = centre * exposure;
  const side = count > expected ? "above" : count < expected ? "below" : "on";
  const beyond = sigmasBeyond(count, expected);
  if (beyond === 0) return { zone: 0, side };
  return { zone: count > expected ? beyond : (-beyond as -1 | -2 | -3), side };
}
