/**
 * A funnel plot: the schools of a trust in one period, each against what its own number of pupils makes usual, so that
 * neither a large school nor a small one is read as a bad one.
 *
 * Source: Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005),
 * with exact limits by interpolation (its appendix), in the manner that never marks a school with more than the
 * nominal chance (the first of those compared in PLoS ONE 7(9), e45723, 2012). Limits are of prediction around the trust's rate, not confidence
 * intervals, as the study of false alarms in BMC Medical Research Methodology 12:98 (2012) advises.
 */
import { type Overdispersion, overdispersion } from "./overdispersion.ts";
import { poissonAtMost, poissonExactly, poissonQuantile } from "./poisson.ts";
import { rateOf } from "./u-chart.ts";

export interface FunnelSchool {
  id: string;
  name: string;
  /** Null when the school reported nothing, which is not zero. */
  count: number | null;
  exposure: number | null;
}

/** Chances outside, both sides together: the warning and the action limit that are customary in Britain. */
export const FUNNEL_LIMITS = { inner: 0.05, outer: 0.002 } as const;

export type FunnelPosition =
  | "high"
  | "somewhat_high"
  | "usual"
  | "somewhat_low"
  | "low"
  | "not_reported";

export interface FunnelPlace {
  id: string;
  name: string;
  count: number | null;
  exposure: number | null;
  rate: number | null;
  expected: number | null;
  position: FunnelPosition;
  /** Whole counts that are usual for its size, by the outer limit. */
  usual: { low: number; high: number } | null;
}

export interface Funnel {
  /** All incidents by all exposure of the schools that reported. */
  target: number | null;
  schools: FunnelPlace[];
  overdispersion: Overdispersion;
}

/** The fewest schools that can be compared. */
const LEAST_SCHOOLS = 3;

/**
 * Places each school. Where schools differ more than chance lets them anyway, limits are widened by that
 * (overdispersion.ts), because then most schools outside them would be there for reasons that nobody measured.
 */
export function funnel(schools: readonly FunnelSchool[]): Funnel {
  const reported = schools.flatMap(({ count, exposure }) =>
    count === null || exposure === null || exposure <= 0 ? [] : [{ count, exposure }],
  );
  const target = reported.length < LEAST_SCHOOLS ? null : rateOf(reported);
  const spread = overdispersion(
    target === null
      ? []
      : reported.map(({ count, exposure }) => ({ count, expected: target * exposure })),
  );
  return {
    target,
    overdispersion: spread,
    schools: schools.map((school) => place(school, target, spread.factor)),
  };
}

function place(school: FunnelSchool, target: number | null, factor: number): FunnelPlace {
  const { id, name, count, exposure } = school;
  const known = { id, name, count, exposure };
  const sized = exposure !== null && exposure > 0;
  const expected = target === null || !sized ? null : target * exposure;
  const rate = count === null || !sized ? null : count / exposure;
  const outer = expected === null ? null : funnelLimits(expected, FUNNEL_LIMITS.outer, factor);
  const usual = outer && wholeCounts(outer);
  if (count === null) return { ...known, rate, expected, usual, position: "not_reported" };
  if (expected === null) return { ...known, rate, expected, usual, position: "usual" };
  return { ...known, rate, expected, usual, position: positionOf(count, expected, factor) };
}

function positionOf(count: number, expected: number, factor: number): FunnelPosition {
  const outer = wholeCounts(funnelLimits(expected, FUNNEL_LIMITS.outer, factor));
  const inner = wholeCounts(funnelLimits(expected, FUNNEL_LIMITS.inner, factor));
  if (count > outer.high) return "high";
  if (count < outer.low) return "low";
  if (count > inner.high) return "somewhat_high";
  return count < inner.low ? "somewhat_low" : "usual";
}

/** Whole counts that lie on or between limits. */
const wholeCounts = ({ low, high }: { low: number; high: number }) => ({
  low: Math.ceil(low),
  high: Math.floor(high),
});

/**
 * Limits in incidents, not whole, so that a curve can be drawn through them.
 *
 * @param outside the chance outside both limits together
 * @param factor how much wider than chance alone (1: not at all)
 */
export function funnelLimits(
  expected: number,
  outside: number,
  factor = 1,
): { low: number; high: number } {
  const low = interpolatedQuantile(outside / 2, expected);
  // One more, so that no school is outside with a greater chance than was asked for.
  const high = interpolatedQuantile(1 - outside / 2, expected) + 1;
  return {
    low: Math.max(0, expected - (expected - low) * factor),
    high: expected + Math.max(0, high - expected) * factor,
  };
}

/** The quantile between whole counts: r less what of its own chance is not needed (Spiegelhalter 2005, appendix). */
function interpolatedQuantile(chance: number, expected: number): number {
  const count = poissonQuantile(chance, expected);
  const spare = (poissonAtMost(count, expected) - chance) / poissonExactly(count, expected);
  return count - spare;
}

/** Points of a limit's curve from the smallest exposure to the largest: rates by exposure. */
export function funnelCurve(
  target: number,
  exposures: { from: number; to: number },
  outside: number,
  factor = 1,
  steps = 60,
): { exposure: number; low: number; high: number }[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    // Closer together where the funnel is steep.
    const exposure = exposures.from + (exposures.to - exposures.from) * (step / steps) ** 2;
    const { low, high } = funnelLimits(target * exposure, outside, factor);
    return { exposure, low: low / exposure, high: high / exposure };
  });
}
