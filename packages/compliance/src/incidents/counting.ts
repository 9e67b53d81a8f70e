/**
 * What counts for one school in a period, when it may have recorded cases, given numbers, or said that there was nothing:
 * the most that can be said without counting a day twice.
 *
 * 1. Numbers and cases of the same days are never added, and neither are numbers whose days overlap: each claims to be
 *    all that happened. What adds up to more counts, since at least as much happened; the other is told beside it.
 *    Where both come to the same, the cases count, because they can be looked at.
 * 2. A longer period is never split: what reaches beyond the one asked about is told, and not counted. Only nothing
 *    can be split: if a term had no incident, no month of it had one.
 * 3. Where nobody has said anything it is not reported. That is no nought.
 */
import type { IsoDate } from "../dates/dates.ts";

interface Days {
  start: IsoDate;
  end: IsoDate;
}

/** So many incidents in these days: a case of one day, a month's number of cases that have aged out, or a given number. */
export interface ReportedIncidents extends Days {
  incidents: number;
}

export interface IncidentReturn extends Days {
  says: "nothing_to_report" | "all_recorded";
}

export interface SchoolReports<Row extends ReportedIncidents = ReportedIncidents> {
  cases: readonly Row[];
  /** Numbers without cases: from a file, or from the trust that the school was in before. */
  counts: readonly Row[];
  returns: readonly IncidentReturn[];
}

/** What is known besides, and why it does not count. */
export interface AlsoKnown extends ReportedIncidents {
  what: "cases" | "counts" | "nothing_to_report";
  because: "same_days" | "reaches_beyond";
}

export interface PeriodCount<Row extends ReportedIncidents = ReportedIncidents> {
  /** Null where it is not reported. */
  incidents: number | null;
  from: "cases" | "counts" | "cases_and_counts" | "nothing_to_report" | "not_reported";
  /** The rows that add up to it, so that they can be told apart by category. */
  rows: readonly Row[];
  alsoKnown: readonly AlsoKnown[];
}

/**
 * A count above nought, and nought too, may stand for a part of a longer period only: completeness.ts says for how much.
 */
export function countIncidents<Row extends ReportedIncidents>(
  reports: SchoolReports<Row>,
  period: Days,
): PeriodCount<Row> {
  const cases = reports.cases.filter((row) => isInside(row, period));
  const given = groupByDays(reports.counts);
  const inside = given.filter((group) => isInside(group, period));
  const chosen = mostWithoutOverlap(inside, cases);
  const isSaid = (row: Days) => chosen.some((group) => overlap(group, row));
  const counted = {
    cases: cases.filter((row) => row.incidents > 0 && !isSaid(row)),
    counts: chosen.flatMap(({ rows }) => rows),
  };
  const rows = [...counted.cases, ...counted.counts];
  const alsoKnown = [
    ...inside.filter((group) => !chosen.includes(group)).map((group) => asKnown("counts", group)),
    ...chosen.flatMap((group) => hiddenCases(cases, group)),
    ...given
      .filter((group) => reachesBeyond(group, period))
      .map((group) => asKnown("counts", group, "reaches_beyond")),
    ...groupByDays(reports.cases.filter((row) => reachesBeyond(row, period))).map((group) =>
      asKnown("cases", group, "reaches_beyond"),
    ),
    ...reports.returns
      .filter(({ says }) => says === "nothing_to_report")
      .filter((days) => rows.some((row) => row.incidents > 0 && overlap(row, days)))
      .map((days) => asKnown("nothing_to_report", { ...days, incidents: 0 })),
  ].filter(({ what, incidents }) => incidents > 0 || what === "nothing_to_report");
  const incidents = sum(rows);
  if (incidents > 0) return { incidents, from: sourceOf(counted), rows, alsoKnown };
  const nothing = [...reports.returns, ...given.filter((group) => group.incidents === 0)];
  return nothing.some((days) => overlap(days, period))
    ? { incidents: 0, from: "nothing_to_report", rows, alsoKnown }
    : { incidents: null, from: "not_reported", rows, alsoKnown };
}

interface Group<Row> extends ReportedIncidents {
  rows: Row[];
}

/** One number for each run of days, whatever the categories that make it up. */
function groupByDays<Row extends ReportedIncidents>(rows: readonly Row[]): Group<Row>[] {
  const groups = new Map<string, Group<Row>>();
  for (const row of rows) {
    const key = `${row.start} ${row.end}`;
    const group = groups.get(key) ?? { start: row.start, end: row.end, incidents: 0, rows: [] };
    group.incidents += row.incidents;
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((one, other) => (one.end < other.end ? -1 : 1));
}

/**
 * Those of the given numbers, without a day in common, that together with the cases of all other days come to most. Each
 * can follow any that ends before it begins; what is best up to there does not depend on what comes after.
 */
function mostWithoutOverlap<Row>(
  groups: readonly Group<Row>[],
  cases: readonly ReportedIncidents[],
): Group<Row>[] {
  const best: { chosen: Group<Row>[]; gained: number }[] = [{ chosen: [], gained: 0 }];
  for (const group of groups) {
    const gain = (before: Group<Row>[]) => group.incidents - sum(casesWithin(cases, group, before));
    const options = best
      .filter(({ chosen }) => chosen.every((earlier) => earlier.end < group.start))
      .map(({ chosen, gained }) => ({
        chosen: [...chosen, group],
        gained: gained + gain(chosen),
      }));
    best.push(...options.toSorted((one, other) => other.gained - one.gained).slice(0, 1));
  }
  return best.reduce((most, option) => (option.gained > most.gained ? option : most)).chosen;
}

/** The cases of a group's days, without those that a group before it has already taken the place of. */
const casesWithin = (cases: readonly ReportedIncidents[], group: Days, before: readonly Days[]) =>
  cases.filter((row) => overlap(row, group) && !before.some((earlier) => overlap(row, earlier)));

function hiddenCases(cases: readonly ReportedIncidents[], group: Days): AlsoKnown[] {
  const incidents = sum(cases.filter((row) => overlap(row, group)));
  return [asKnown("cases", { ...group, incidents })];
}

const asKnown = (
  what: AlsoKnown["what"],
  { start, end, incidents }: ReportedIncidents,
  because: AlsoKnown["because"] = "same_days",
): AlsoKnown => ({ what, start, end, incidents, because });

function sourceOf(counted: { cases: readonly unknown[]; counts: readonly unknown[] }) {
  if (counted.cases.length === 0) return "counts";
  return counted.counts.length === 0 ? "cases" : "cases_and_counts";
}

const sum = (rows: readonly ReportedIncidents[]): number =>
  rows.reduce((total, { incidents }) => total + incidents, 0);

const isInside = (days: Days, period: Days): boolean =>
  period.start <= days.start && days.end <= period.end;

const overlap = (one: Days, other: Days): boolean =>
  one.start <= other.end && other.start <= one.end;

const reachesBeyond = (days: Days, period: Days): boolean =>
  overlap(days, period) && !isInside(days, period);
