/**
 * Incidents for every 1,000 pupils a term, so that schools of any size and periods of any length compare. A rate says how
 * much is recorded, not how safe a school is: a diligent recorder's is high.
 */
import { addMonthsToDay, type IsoDate } from "../dates/dates.ts";
import { type PeriodKind, type ReportingPeriod, TERMS_IN } from "../periods/reporting-period.ts";

const PUPILS = 1000;
/** Pupil numbers change little in a year; further ahead than that, nobody knows what they were. */
const MONTHS_BACK = 12;

export interface Roll {
  asAt: IsoDate;
  pupils: number;
  /** Where the number comes from: "GIAS, 3 October 2026". */
  source: string;
}

export interface RollThatApplied extends Roll {
  /** Whether it was counted only after the period: no earlier number is known. */
  later: boolean;
}

/** The latest number by the period's last day; else the first of the year after. Null where neither is known. */
export function rollFor(rolls: readonly Roll[], period: { end: IsoDate }): RollThatApplied | null {
  let [known, first]: (Roll | null)[] = [null, null];
  for (const roll of rolls) {
    if (roll.asAt <= period.end && (!known || roll.asAt >= known.asAt)) known = roll;
    if (!first || roll.asAt < first.asAt) first = roll;
  }
  if (known) return { ...known, later: false };
  return first && first.asAt <= addMonthsToDay(period.end, MONTHS_BACK)
    ? { ...first, later: true }
    : null;
}

/** What an expected count is in proportion to: pupils times terms. */
export const exposureOf = (pupils: number, kind: PeriodKind): number => pupils * TERMS_IN[kind];

export type Rate =
  | { rate: number; roll: RollThatApplied; because: null }
  | { rate: null; roll: RollThatApplied | null; because: NoRate };

export type NoRate = "not_reported" | "no_roll" | "no_pupils";

export const NO_RATE_WORDS: Readonly<Record<NoRate, string>> = {
  not_reported: "Not reported",
  no_roll: "No pupil number known",
  no_pupils: "No pupils on roll",
};

/** @param incidents null where the school has not reported */
export function rateOf(
  incidents: number | null,
  period: Pick<ReportingPeriod, "kind" | "end">,
  rolls: readonly Roll[],
): Rate {
  const roll = rollFor(rolls, period);
  if (incidents === null) return { rate: null, roll, because: "not_reported" };
  if (!roll) return { rate: null, roll, because: "no_roll" };
  if (roll.pupils === 0) return { rate: null, roll, because: "no_pupils" };
  return {
    rate: perThousand(incidents, exposureOf(roll.pupils, period.kind)),
    roll,
    because: null,
  };
}

/** One school in one period: its count, null where not reported, and its pupils times terms, null where not known. */
export interface RatedSchool {
  incidents: number | null;
  exposure: number | null;
}

/**
 * The rate of several schools as one: their incidents for all their pupils, never an average of rates. Whoever lacks
 * the one or the other is left out of both, and counted as left out.
 */
export function rateOfSeveral(schools: Iterable<RatedSchool>): {
  rate: number | null;
  incidents: number;
  exposure: number;
  leftOut: number;
} {
  const total = { incidents: 0, exposure: 0, leftOut: 0 };
  for (const { incidents, exposure } of schools) {
    if (incidents === null || exposure === null || exposure === 0) total.leftOut += 1;
    else {
      total.incidents += incidents;
      total.exposure += exposure;
    }
  }
  return {
    ...total,
    rate: total.exposure === 0 ? null : perThousand(total.incidents, total.exposure),
  };
}

/** What is printed beside a rate: of a month, too, it is scaled to a term. */
export const RATE_UNIT = "per 1,000 pupils a term";

/** How a rate of the kind was scaled, in a sentence. */
export function rateScaleWords(kind: PeriodKind): string {
  switch (kind) {
    case "term":
      return "Incidents of the term for every 1,000 pupils.";
    case "half_term":
      return "Two half-terms make a term: the number is doubled, then taken for every 1,000 pupils.";
    case "month":
      return "Four months make a term: the number is taken four times, then for every 1,000 pupils.";
    case "academic_year":
      return "Three terms make a year: a third of the number is taken, for every 1,000 pupils.";
  }
}

/** "3.4", and "12" from ten on: more digits than the numbers bear would look exact. */
export function formatRate(rate: number): string {
  return rate < 9.95 ? rate.toFixed(1) : rate.toFixed(0);
}

const perThousand = (incidents: number, exposure: number): number =>
  (incidents / exposure) * PUPILS;
