/**
 * A run chart: values in order about their median, for measures without limits of their own.
 *
 * Source of the rules: Perla, Provost and Murray, "The run chart: a simple analytical tool for learning from variation
 * in healthcare processes", BMJ Quality and Safety 20 (2011). Their fourth rule, an astronomical point, is a matter of
 * judgement and is not computed.
 */
import { runsLimits } from "./runs-limits.ts";
import { unbrokenStretches } from "./trend-point.ts";

export type RunChartRule = "shift" | "trend" | "too_few_runs" | "too_many_runs";

export const RUN_CHART_RULES: Readonly<
  Record<RunChartRule, { title: string; looksFor: string; source: string }>
> = {
  shift: {
    title: "Shift",
    looksFor:
      "Six or more values in a row on the same side of the median; values on it are passed over.",
    source: "Perla, Provost and Murray 2011, rule 1",
  },
  trend: {
    title: "Trend",
    looksFor:
      "Five or more values in a row that all rise or all fall; of equal neighbours only one counts.",
    source: "Perla, Provost and Murray 2011, rule 2",
  },
  too_few_runs: {
    title: "Too few runs",
    looksFor: "The line crosses the median less often than chance would have it.",
    source: "Perla, Provost and Murray 2011, rule 3; Swed and Eisenhart 1943",
  },
  too_many_runs: {
    title: "Too many runs",
    looksFor: "The line crosses the median more often than chance would have it.",
    source: "Perla, Provost and Murray 2011, rule 3; Swed and Eisenhart 1943",
  },
};

export interface RunChartSignal {
  rule: RunChartRule;
  /** For shifts and trends: which way, and the first and last value (places in the list). */
  side: "high" | "low" | null;
  first: number;
  last: number;
}

export interface RunChart {
  median: number | null;
  /** Values that do not lie on the median. */
  useful: number;
  runs: number;
  signals: RunChartSignal[];
}

const SHIFT = 6;
const TREND = 5;

/**
 * Finds the median and the signals. A gap (null) breaks shifts and trends, and ends a run.
 *
 * @param median an agreed one, kept while new values come in; otherwise that of all values
 */
export function runChart(values: readonly (number | null)[], median = medianOf(values)): RunChart {
  if (median === null) return { median, useful: 0, runs: 0, signals: [] };
  const stretches = unbrokenStretches(values);
  const runs = stretches.flatMap(({ first, items }) => runsIn(items, median, first));
  const useful = runs.reduce((sum, { length }) => sum + length, 0);
  const signals: RunChartSignal[] = [
    ...runs
      .filter(({ length }) => length >= SHIFT)
      .map(({ side, first, last }): RunChartSignal => ({ rule: "shift", side, first, last })),
    ...stretches.flatMap(({ first, items }) => trendsIn(items, first)),
  ].toSorted((one, other) => one.last - other.last);
  const limits = runsLimits(useful);
  const whole = { side: null, first: 0, last: values.length - 1 };
  // With gaps, runs are cut short and so are more: only too few of them still says something.
  if (limits && runs.length < limits.least) signals.push({ rule: "too_few_runs", ...whole });
  if (limits && runs.length > limits.most && stretches.length === 1)
    signals.push({ rule: "too_many_runs", ...whole });
  return { median, useful, runs: runs.length, signals };
}

export function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

interface Run {
  side: "high" | "low";
  length: number;
  first: number;
  last: number;
}

function runsIn(values: readonly number[], median: number, offset: number): Run[] {
  const runs: Run[] = [];
  for (const [index, value] of values.entries()) {
    if (value === median) continue;
    const side = value > median ? "high" : "low";
    const place = offset + index;
    const run = runs.at(-1);
    if (run?.side === side) Object.assign(run, { length: run.length + 1, last: place });
    else runs.push({ side, length: 1, first: place, last: place });
  }
  return runs;
}

function trendsIn(values: readonly number[], offset: number): RunChartSignal[] {
  const trends: RunChartSignal[] = [];
  let side: "high" | "low" | null = null;
  let first = 0;
  let length = 1;
  for (let place = 1; place < values.length; place += 1) {
    const [before = 0, now = 0] = values.slice(place - 1, place + 1);
    if (now === before) continue;
    const direction = now > before ? "high" : "low";
    if (direction === side) length += 1;
    else {
      side = direction;
      first = place - 1;
      length = 2;
    }
    if (length === TREND)
      trends.push({ rule: "trend", side, first: offset + first, last: offset + place });
    else if (length > TREND) Object.assign(trends.at(-1) ?? {}, { last: offset + place });
  }
  return trends;
}
