/**
 * The rules by which a control chart tells a change from chance.
 *
 * Source: Western Electric Company, Statistical Quality Control Handbook (1956), tests for instability; the numbers in
 * brackets are those of Nelson, "The Shewhart control chart: tests for special causes", Journal of Quality
 * Technology 16 (1984).
 */
import { unbrokenStretches } from "./trend-point.ts";

export type ControlRule = "beyond_limits" | "two_of_three" | "four_of_five" | "shift";

export interface ControlRuleDescription {
  title: string;
  /** What it looks for, in a sentence. */
  looksFor: string;
  source: string;
}

export const CONTROL_RULES: Readonly<Record<ControlRule, ControlRuleDescription>> = {
  beyond_limits: {
    title: "Outside the limits",
    looksFor: "One period outside the three-sigma limits.",
    source: "Western Electric 1956, test 1 (Nelson 1984, test 1)",
  },
  two_of_three: {
    title: "Two of three far out",
    looksFor: "Two of three periods in a row beyond two sigma on the same side.",
    source: "Western Electric 1956, test 2 (Nelson 1984, test 5)",
  },
  four_of_five: {
    title: "Four of five out",
    looksFor: "Four of five periods in a row beyond one sigma on the same side.",
    source: "Western Electric 1956, test 3 (Nelson 1984, test 6)",
  },
  shift: {
    title: "Eight on one side",
    looksFor: "Eight periods in a row on the same side of the average.",
    source: "Western Electric 1956, test 4 (Nelson 1984, test 2, asks for nine)",
  },
};

/**
 * The rules that a chart of incidents uses. All four together mark one in 92 periods of a steady process (Champ and
 * Woodall 1987), most of it through four of five, which a trust of a hundred schools would see every month.
 */
export const USUAL_RULES: readonly ControlRule[] = ["beyond_limits", "two_of_three", "shift"];

/** Where a point lies: 0 within one sigma, up to 3 beyond three; negative below. */
export interface Zone {
  zone: -3 | -2 | -1 | 0 | 1 | 2 | 3;
  side: "above" | "below" | "on";
}

export interface RuleHit {
  rule: ControlRule;
  side: "high" | "low";
  /** Of the points that make the hit, the first and the last (places in the list). */
  first: number;
  last: number;
}

/**
 * Every place where a rule holds, in the order of its last point. A gap (null) ends what came before it: a run does
 * not go on over a period that was not reported.
 */
export function ruleHits(
  points: readonly (Zone | null)[],
  rules: readonly ControlRule[] = USUAL_RULES,
): RuleHit[] {
  const hits = unbrokenStretches(points).flatMap(({ first, items }) =>
    rules.flatMap((rule) =>
      (["high", "low"] as const).flatMap((side) =>
        hitsOf(rule, items, side).map((hit) => ({
          rule,
          side,
          first: first + hit.first,
          last: first + hit.last,
        })),
      ),
    ),
  );
  return hits.toSorted((one, other) => one.last - other.last || one.first - other.first);
}

const WINDOWS: Readonly<Record<ControlRule, { of: number; least: number; zone: number }>> = {
  beyond_limits: { of: 1, least: 1, zone: 3 },
  two_of_three: { of: 3, least: 2, zone: 2 },
  four_of_five: { of: 5, least: 4, zone: 1 },
  shift: { of: 8, least: 8, zone: 0 },
};

function hitsOf(rule: ControlRule, points: readonly Zone[], side: "high" | "low") {
  const { of, least, zone } = WINDOWS[rule];
  const out = points.map((point) => {
    if (zone === 0) return point.side === (side === "high" ? "above" : "below");
    return (side === "high" ? point.zone : -point.zone) >= zone;
  });
  const hits: { first: number; last: number }[] = [];
  let within = 0;
  for (const [last, isOut] of out.entries()) {
    if (out[last - of]) within -= 1;
    if (!isOut) continue;
    within += 1;
    // Two of three can show on the second point already; the point that completes it is always out itself.
    if (within >= least) hits.push({ first: out.indexOf(true, Math.max(0, last - of + 1)), last });
  }
  return hits;
}
