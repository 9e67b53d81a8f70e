/** How many of the people of whom a requirement is asked have done it: on any day, from what changes on each. */
import { addDays, type IsoDate } from "../dates/dates.ts";
import { percentInWords } from "../percent.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { Status } from "../statuses.ts";
import type { Standing, StandingChange } from "./standing.ts";

/**
 * For a number of people, on which day how many pass from one standing to another. It holds no day of its own, so that
 * what is kept never goes stale; and the changes of two groups or schools add up to those of both.
 */
export type CoverageChanges = Readonly<Record<IsoDate, Readonly<Record<string, number>>>>;

export interface CoverageCounts {
  /** All of whom it is asked, without those who are exempt. */
  required: number;
  inDate: number;
  /** Not done, and still in time. */
  due: number;
  expired: number;
  neverDone: number;
  exempt: number;
  /** By number of days: how many expire within so many days after the day, if nothing more is done. */
  expiring: Readonly<Record<number, number>>;
}

const EXPIRES = transition("in_date", "expired");

/** What changes on each day, of people by their changes of standing. */
export function countChanges(people: Iterable<readonly StandingChange[]>): CoverageChanges {
  const days: Record<IsoDate, Record<string, number>> = {};
  for (const changes of people) {
    let before: Standing = "not_required";
    for (const { on, standing } of changes) {
      add((days[on] ??= {}), transition(before, standing), 1);
      before = standing;
    }
  }
  return days;
}

/** The changes of several groups, requirements or schools as one: people are added, percentages never. */
export function addUp(several: Iterable<CoverageChanges>): CoverageChanges {
  const sum: Record<IsoDate, Record<string, number>> = {};
  for (const changes of several) {
    for (const [on, counts] of Object.entries(changes)) {
      const day = (sum[on] ??= {});
      for (const [passing, people] of Object.entries(counts)) add(day, passing, people);
    }
  }
  return sum;
}

/**
 * How things stand at the end of a day, in the past or to come.
 *
 * @param expiringDays how far ahead to look for what expires, in days; what expires within 30 days does within 60, too
 */
export function coverageOn(
  changes: CoverageChanges,
  day: IsoDate,
  expiringDays: readonly number[],
): CoverageCounts {
  const people = new Map<string, number>();
  const horizons = expiringDays.map((days) => ({ days, last: addDays(day, days), people: 0 }));
  for (const [on, counts] of Object.entries(changes)) {
    if (on <= day) {
      for (const [passing, passed] of Object.entries(counts)) {
        const [before, after] = standingsIn(passing);
        people.set(before, (people.get(before) ?? 0) - passed);
        people.set(after, (people.get(after) ?? 0) + passed);
      }
    } else {
      for (const horizon of horizons) {
        if (on <= horizon.last) horizon.people += counts[EXPIRES] ?? 0;
      }
    }
  }
  const standing = (which: Standing) => people.get(which) ?? 0;
  const [inDate, due, expired, neverDone] = [
    standing("in_date"),
    standing("due"),
    standing("expired"),
    standing("never_done"),
  ];
  return {
    required: inDate + due + expired + neverDone,
    inDate,
    due,
    expired,
    neverDone,
    exempt: standing("exempt"),
    expiring: Object.fromEntries(horizons.map((horizon) => [horizon.days, horizon.people])),
  };
}

/** The people of several groups or schools on one day as one. The same as counting what their changes add up to. */
export function addCounts(
  several: Iterable<CoverageCounts>,
  expiringDays: readonly number[],
): CoverageCounts {
  const sum = { required: 0, inDate: 0, due: 0, expired: 0, neverDone: 0, exempt: 0 };
  const expiring: Record<number, number> = Object.fromEntries(
    expiringDays.map((days) => [days, 0]),
  );
  for (const counts of several) {
    sum.required += counts.required;
    sum.inDate += counts.inDate;
    sum.due += counts.due;
    sum.expired += counts.expired;
    sum.neverDone += counts.neverDone;
    sum.exempt += counts.exempt;
    for (const days of expiringDays) {
      expiring[days] = (expiring[days] ?? 0) + (counts.expiring[days] ?? 0);
    }
  }
  return { ...sum, expiring };
}

/** Those who are in date or should be: whoever is still in time to begin counts neither for nor against. */
export function peopleCounted({
  inDate,
  expired,
  neverDone,
}: Pick<CoverageCounts, "inDate" | "expired" | "neverDone">): number {
  return inDate + expired + neverDone;
}

/** In date, in whole per cent of those who should be, rounded down so that it never looks better; null of nobody. */
export function coveragePercent(
  counts: Pick<CoverageCounts, "inDate" | "expired" | "neverDone">,
): number | null {
  const counted = peopleCounted(counts);
  return counted === 0 ? null : Math.floor((counts.inDate * 100) / counted);
}

/** Judged by the people themselves, before any rounding: 19 of 20 meet a band of 95%. */
export function coverageStatus(
  counts: Pick<CoverageCounts, "inDate" | "expired" | "neverDone">,
  { trainingMetPercent, trainingPartlyPercent }: TrainingBands,
): Extract<Status, "met" | "partly_met" | "needs_action" | "not_applicable"> {
  const counted = peopleCounted(counts);
  if (counted === 0) return "not_applicable";
  const reaches = (percent: number) => counts.inDate * 100 >= percent * counted;
  if (reaches(trainingMetPercent)) return "met";
  return reaches(trainingPartlyPercent) ? "partly_met" : "needs_action";
}

export type TrainingBands = Pick<
  ComplianceSettings,
  "trainingMetPercent" | "trainingPartlyPercent"
>;

/** What is printed beside a figure: "Met from 95%, partly met from 85%, below that it needs action." */
export function bandWords({ trainingMetPercent, trainingPartlyPercent }: TrainingBands): string {
  return `Met from ${percentInWords(trainingMetPercent)}, partly met from ${percentInWords(trainingPartlyPercent)}, below that it needs action.`;
}

function transition(before: Standing, after: Standing): string {
  return `${before}>${after}`;
}

/** Taken apart once: a trust's figures have the same few dozen transitions thousands of times. */
const takenApart = new Map<string, readonly [before: string, after: string]>();

function standingsIn(passing: string): readonly [before: string, after: string] {
  const known = takenApart.get(passing);
  if (known) return known;
  const [before = "", after = ""] = passing.split(">");
  const both = [before, after] as const;
  takenApart.set(passing, both);
  return both;
}

function add(counts: Record<string, number>, passing: string, people: number): void {
  counts[passing] = (counts[passing] ?? 0) + people;
}
