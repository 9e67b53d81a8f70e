/**
 * A school's incidents as people outside it may read them: of terms that are over, small numbers hidden, and with them whatever
 * would let somebody work one out. The term that goes on is left out: shown week after week, it would tell of each incident.
 */
import type { IsoDate } from "../dates/dates.ts";
import { countReviews, type ResponsePlan } from "../incidents/response-plan.ts";
import { RISK_AREAS } from "../incidents/taxonomy.ts";
import type { ReportingPeriod } from "../periods/reporting-period.ts";
import { type CountedCell, type Sum, suppress, type Verdict } from "../suppression/suppress.ts";

/** What the school reported of one term that is over. */
export interface TermReported {
  period: Pick<ReportingPeriod, "start" | "end" | "title">;
  /** Null where nothing was reported. */
  incidents: number | null;
  /** By area of risk; together they are the term's incidents. */
  areas: Readonly<Record<string, number>>;
  /** Pupils times terms; null where no number of pupils is known. */
  exposure: number | null;
  monthsExpected: number;
  monthsReported: number;
}

/** A number as an outsider may read it: the same vocabulary as the figures for trustees. */
export interface OutsideFigure {
  incidents: number | null;
  /** Per 1,000 pupils a term. Null beside every number that is not shown: with the roll it would be that number. */
  rate: number | null;
  shown: "shown" | "suppressed" | "not_reported";
}

export interface OutsideReviews {
  due: OutsideFigure;
  onTime: OutsideFigure;
  late: OutsideFigure;
  /** In whole per cent, rounded down; null where one of the numbers is not shown, or nothing was due. */
  percent: number | null;
}

export interface ProfileIncidents {
  /** The earliest first. */
  terms: (OutsideFigure & {
    title: string;
    start: IsoDate;
    end: IsoDate;
    monthsExpected: number;
    monthsReported: number;
  })[];
  /** Of all these terms together, by area of risk. */
  areas: (OutsideFigure & { code: string; title: string })[];
  all: OutsideFigure & { monthsExpected: number; monthsReported: number };
  /** Reviews of response plans that were promised for days of these terms. */
  reviews: OutsideReviews;
  /** Numbers from 1 to this are small. */
  limit: number;
}

const ALL = "all";

/**
 * @param reported the terms in their order, none of which goes on
 * @param plans the school's response plans, by their days alone
 * @param limit the trust's limit for small numbers
 */
export function profileIncidents(
  reported: readonly TermReported[],
  plans: readonly ResponsePlan[],
  { today, limit }: { today: IsoDate; limit: number },
): ProfileIncidents {
  const told = reported.filter(({ incidents }) => incidents !== null);
  const all = told.length === 0 ? null : sum(told.map(({ incidents }) => incidents ?? 0));
  const areas = RISK_AREAS.codes.map((code) => ({
    id: `area ${code}`,
    code,
    count: all === null ? null : sum(told.map((term) => term.areas[code] ?? 0)),
  }));
  const terms = reported.map((term) => ({ id: term.period.start, count: term.incidents, term }));
  const verdicts = suppress(
    {
      cells: [{ id: ALL, count: all }, ...areas, ...terms].map(asCell),
      sums: [sumOf(areas), sumOf(terms)],
    },
    limit,
  );
  const exposure = addedExposure(told);
  return {
    terms: terms.map(({ id, term }) => ({
      ...figureOf(verdicts.get(id), term.exposure),
      title: term.period.title,
      start: term.period.start,
      end: term.period.end,
      monthsExpected: term.monthsExpected,
      monthsReported: term.monthsReported,
    })),
    areas: areas.map(({ id, code }) => ({
      ...figureOf(verdicts.get(id), exposure),
      code,
      title: RISK_AREAS.title(code),
    })),
    all: {
      ...figureOf(verdicts.get(ALL), exposure),
      monthsExpected: sum(reported.map(({ monthsExpected }) => monthsExpected)),
      monthsReported: sum(reported.map(({ monthsReported }) => monthsReported)),
    },
    reviews: reviewsIn(reported, plans, { today, limit }),
    limit,
  };
}

/** A plan is about a few pupils: what is due, in time and late is suppressed like the incidents themselves. */
function reviewsIn(
  reported: readonly TermReported[],
  plans: readonly ResponsePlan[],
  { today, limit }: { today: IsoDate; limit: number },
): OutsideReviews {
  const [first, last] = [reported.at(0), reported.at(-1)];
  const counts =
    first && last
      ? countReviews(plans, { start: first.period.start, end: last.period.end }, today)
      : { due: 0, onTime: 0, late: 0, notDone: 0 };
  const parts = [
    { id: "on time", count: counts.onTime },
    { id: "late", count: counts.late + counts.notDone },
  ];
  const verdicts = suppress(
    { cells: [{ id: ALL, count: counts.due }, ...parts], sums: [sumOf(parts)] },
    limit,
  );
  const [due, onTime, late] = [ALL, "on time", "late"].map((id) =>
    figureOf(verdicts.get(id), null),
  );
  if (!due || !onTime || !late) throw new Error("Each of three numbers has a verdict.");
  const isShown = [due, onTime, late].every(({ shown }) => shown === "shown");
  return {
    due,
    onTime,
    late,
    percent: isShown && counts.due > 0 ? Math.floor((counts.onTime * 100) / counts.due) : null,
  };
}

const asCell = ({ id, count }: CountedCell): CountedCell => ({ id, count });

const sumOf = (parts: readonly CountedCell[]): Sum => ({
  total: ALL,
  parts: parts.map(({ id }) => id),
});

const PUPILS = 1000;

function figureOf(verdict: Verdict | undefined, exposure: number | null): OutsideFigure {
  if (!verdict?.shown) return { incidents: null, rate: null, shown: "suppressed" };
  const { count } = verdict;
  if (count === null) return { incidents: null, rate: null, shown: "not_reported" };
  return {
    incidents: count,
    rate: exposure === null || exposure === 0 ? null : (count / exposure) * PUPILS,
    shown: "shown",
  };
}

/** Null as soon as one is unknown: a rate of the others would say how many incidents those had. */
function addedExposure(terms: readonly TermReported[]): number | null {
  const known = terms.flatMap(({ exposure }) => exposure ?? []);
  return known.length === terms.length ? sum(known) : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
