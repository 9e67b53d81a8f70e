/** What a chart shows, in sentences that a headteacher would accept: what was reported, what is usual, no blame. */
import type { FunnelPlace } from "./funnel.ts";
import type { SeasonComparison } from "./season.ts";
import type { UChart } from "./u-chart.ts";
import { CONTROL_RULES, type ControlRule, type RuleHit } from "./western-electric.ts";

export interface Signal {
  rule: ControlRule;
  side: "high" | "low";
  /** The period in which it showed, and where its first period stands in the chart. */
  period: string;
  first: number;
  last: number;
  sentence: string;
  source: string;
}

/** Stands beside every rise. */
export const RISE_NOTE =
  "More may be reported because more happens, or because more is noticed and written down. The figure alone can’t tell which.";

/** Stands beside every fall. */
export const FALL_NOTE =
  "Less may be reported because less happens, or because less is noticed and written down. The figure alone can’t tell which.";

/** The chart's signals, the latest first; of a rule that goes on holding, once, for as long as it held. */
export function signalsOf(chart: UChart): Signal[] {
  return mergedHits(chart.hits)
    .map((hit) => ({
      ...hit,
      period: chart.points[hit.last]?.period.title ?? "",
      sentence: signalSentence(chart, hit),
      source: CONTROL_RULES[hit.rule].source,
    }))
    .toSorted((one, other) => other.last - one.last);
}

/** Hits of a run that goes on are one; a point outside the limits is always its own. */
function mergedHits(hits: readonly RuleHit[]): RuleHit[] {
  const merged: RuleHit[] = [];
  for (const hit of hits) {
    const before = merged.findLast(({ rule, side }) => rule === hit.rule && side === hit.side);
    if (hit.rule !== "beyond_limits" && before && hit.first <= before.last) before.last = hit.last;
    else merged.push({ ...hit });
  }
  return merged;
}

function signalSentence(chart: UChart, { rule, side, first, last }: RuleHit): string {
  const point = chart.points[last];
  const title = point?.period.title ?? "";
  const than = side === "high" ? "higher" : "lower";
  if (rule === "beyond_limits" && point?.usual) {
    return `${title} is ${than} than chance would explain: ${counted(point.count)} reported where ${usualInWords(point.usual)} usual.`;
  }
  const since = chart.points[first]?.period.title ?? "";
  const periods = last - first + 1;
  if (rule === "shift") {
    return `${capital(numberInWords(periods))} periods in a row, ${since} to ${title}, are ${than} than average. Chance alone seldom keeps to one side for so long.`;
  }
  return `From ${since} to ${title} reports are ${than} than chance would often have them, though no single period need stand out.`;
}

/** "12 to 33 are", "none is", "5 is". */
function usualInWords({ low, high }: { low: number; high: number }): string {
  if (low === high) return low === 0 ? "none is" : `${low} is`;
  return `${counted(low)} to ${counted(high)} are`;
}

const counted = (count: number | null | undefined) =>
  count === 0 ? "none" : (count ?? 0).toLocaleString("en-GB");

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const numberInWords = (number: number) => NUMBERS[number] ?? String(number);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** One school among the trust's in a period; null when there is nothing out of the ordinary to say. */
export function funnelSentence(school: FunnelPlace, period: string): string | null {
  const { name, position, count, expected, usual } = school;
  if (position === "not_reported")
    return `${name} reported nothing for ${period}. This is not a zero.`;
  if (position === "usual" || !usual || expected === null) return null;
  const more = position.endsWith("high") ? "more" : "fewer";
  const somewhat = position.startsWith("somewhat");
  const about = `about ${Math.round(expected).toLocaleString("en-GB")} would be expected`;
  return somewhat
    ? `${name} reported somewhat ${more} than the trust’s rate would suggest in ${period}: ${counted(count)} where ${about}. One school in twenty is this far out by chance.`
    : `${name} reported ${more} than chance would explain in ${period}: ${counted(count)} where ${usualInWords(usual)} usual for as many pupils.`;
}

/** The same season last year, in a sentence. */
export function seasonSentence({ now, yearBefore, difference }: SeasonComparison): string {
  const then = yearBefore.period.title;
  if (difference === "not_comparable")
    return `${then} can’t be compared: it, or ${now.period.title}, was not reported or has no pupil number.`;
  const both = `${counted(now.count)} in ${now.period.title}, ${counted(yearBefore.count)} in ${then}`;
  if (difference === "as_chance_has_it")
    return `About as a year before: ${both}. Chance would explain the difference.`;
  return `${difference === "higher" ? "Higher" : "Lower"} than a year before, pupil numbers allowed for: ${both}.`;
}
