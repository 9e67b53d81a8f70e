/**
 * A period beside the same one a year before: autumn terms are not like summer terms.
 *
 * Source: Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31
 * (1940): of all incidents in both periods, the share of one follows a binomial distribution if the rate is the same.
 */
import { daysBetween } from "../dates/dates.ts";
import { reportedPoint, type TrendPoint } from "./trend-point.ts";

export interface SeasonComparison {
  now: TrendPoint;
  yearBefore: TrendPoint;
  /** Whether chance explains the difference: less than one in twenty is "higher" or "lower". */
  difference: "higher" | "lower" | "as_chance_has_it" | "not_comparable";
  /** The chance, at an unchanged rate, of a difference like this one or a greater one. Null when not comparable. */
  chance: number | null;
}

/** Terms and half-terms start on somewhat different days each year. */
const MOST_DAYS_APART = 31;
const DAYS_OF_A_YEAR = 365;
const UNLIKELY = 0.05;

/** The same season last year, or null when the list does not go back so far. */
export function sameSeason(
  points: readonly TrendPoint[],
  now: TrendPoint,
): SeasonComparison | null {
  const distance = ({ period }: TrendPoint) =>
    Math.abs(daysBetween(period.start, now.period.start) - DAYS_OF_A_YEAR);
  const yearBefore = points
    .filter((point) => distance(point) <= MOST_DAYS_APART)
    .toSorted((one, other) => distance(one) - distance(other))[0];
  if (!yearBefore) return null;
  const [nowKnown, thenKnown] = [reportedPoint(now), reportedPoint(yearBefore)];
  if (!nowKnown || !thenKnown)
    return { now, yearBefore, difference: "not_comparable", chance: null };
  const total = nowKnown.count + thenKnown.count;
  const share = nowKnown.exposure / (nowKnown.exposure + thenKnown.exposure);
  const orMore = binomialAtLeast(nowKnown.count, total, share);
  const orFewer = binomialAtLeast(total - nowKnown.count, total, 1 - share);
  const chance = Math.min(1, 2 * Math.min(orMore, orFewer));
  if (chance >= UNLIKELY) return { now, yearBefore, difference: "as_chance_has_it", chance };
  return { now, yearBefore, difference: orMore < orFewer ? "higher" : "lower", chance };
}

/** The chance of `least` or more of `total` when each has the chance `share`. */
function binomialAtLeast(least: number, total: number, share: number): number {
  let logTerm = total * Math.log(1 - share);
  let sum = least <= 0 ? Math.exp(logTerm) : 0;
  for (let count = 1; count <= total; count += 1) {
    logTerm += Math.log((total - count + 1) / count) + Math.log(share / (1 - share));
    if (count >= least) sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
