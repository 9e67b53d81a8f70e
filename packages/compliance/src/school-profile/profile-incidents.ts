/**
 * A school's incidents as people outside it may read them, of terms that are over: small numbers hidden, and with them whatever
 * would let somebody work one out. The term that goes on is left out: shown week after week, it would tell of each incident.
 *
 * Sums are made of whole academic years alone. One over the last so many terms would be another sum with every term, and the
 * difference of two copies of the page what came in and what fell out. A year's tables are decided as they were shown: each
 * term when it was over, the year and its areas with the last of them, so that what stood on an earlier copy protects nothing.
 */
import type { IsoDate } from "../dates/dates.ts";
import { countReviews, onTimePercent, type ResponsePlan } from "../incidents/response-plan.ts";
import { RISK_AREAS } from "../incidents/taxonomy.ts";
import {
  type Before,
  type CountedCell,
  type Sum,
  suppress,
  type Verdict,
} from "../suppression/suppress.ts";

/** What the school reported in one academic year, of its terms that are over. */
export interface YearReported {
  /** "2025/26". */
  name: string;
  isWhole: boolean;
  /** In their order. */
  terms: readonly TermReported[];
}

export interface TermReported {
  start: IsoDate;
  end: IsoDate;
  /** "Autumn 2025". */
  title: string;
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

export interface OutsidePeriod extends OutsideFigure {
  title: string;
  monthsExpected: number;
  monthsReported: number;
}

export interface OutsideYear {
  name: string;
  terms: OutsidePeriod[];
  /** Null while the year goes on. */
  whole: (OutsidePeriod & { areas: (OutsideFigure & { code: string; title: string })[] }) | null;
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
  years: OutsideYear[];
  /** Reviews of response plans that were promised since the first of these terms began, by today. */
  reviews: OutsideReviews;
  /** Numbers from 1 to this are small. */
  limit: number;
}

/**
 * @param plans the school's response plans, by their days alone
 * @param limit the trust's limit for small numbers
 */
export function profileIncidents(
  years: readonly YearReported[],
  plans: readonly ResponsePlan[],
  { today, limit }: { today: IsoDate; limit: number },
): ProfileIncidents {
  const first = years.flatMap(({ terms }) => terms)[0];
  return {
    years: years.map((year) => outsideYear(year, limit)),
    reviews: reviewsSince(first?.start ?? today, plans, { today, limit }),
    limit,
  };
}

const ALL = "all";

function outsideYear({ name, isWhole, terms }: YearReported, limit: number): OutsideYear {
  const told = terms.filter(({ incidents }) => incidents !== null);
  const all = {
    id: ALL,
    count: told.length === 0 ? null : sum(told.map(({ incidents }) => incidents ?? 0)),
  };
  const areas = RISK_AREAS.codes.map((code) => ({
    id: `area ${code}`,
    code,
    count: all.count === null ? null : sum(told.map((term) => term.areas[code] ?? 0)),
  }));
  const ofTerms = terms.map(({ start, incidents }) => ({ id: start, count: incidents }));
  let verdicts = new Map<string, Verdict>();
  for (let over = 1; over <= terms.length; over += 1) {
    const cells = ofTerms.slice(0, over);
    const tables =
      isWhole && over === terms.length
        ? {
            cells: [all, ...cells, ...areas.map(asCell)],
            sums: [sumOf(cells), sumOf(areas)],
          }
        : { cells, sums: [] };
    verdicts = suppress(tables, limit, remembered(verdicts));
  }
  const exposure = addedExposure(told);
  return {
    name,
    terms: terms.map(({ start, title, exposure: own, monthsExpected, monthsReported }) => ({
      ...figureOf(verdicts.get(start), own),
      title,
      monthsExpected,
      monthsReported,
    })),
    whole:
      isWhole && terms.length > 0
        ? {
            ...figureOf(verdicts.get(ALL), exposure),
            title: name,
            monthsExpected: sum(terms.map(({ monthsExpected }) => monthsExpected)),
            monthsReported: sum(terms.map(({ monthsReported }) => monthsReported)),
            areas: areas.map(({ id, code }) => ({
              ...figureOf(verdicts.get(id), exposure),
              code,
              title: RISK_AREAS.title(code),
            })),
          }
        : null,
  };
}

/** What readers of an earlier copy know. Noughts are always shown, and what nobody had reported was no number. */
const remembered = (verdicts: ReadonlyMap<string, Verdict>): Before =>
  new Map(
    [...verdicts].flatMap(([id, verdict]): [string, "shown" | "hidden"][] => {
      if (!verdict.shown) return [[id, "hidden"]];
      return verdict.count ? [[id, "shown"]] : [];
    }),
  );

/** A plan is about a few pupils: what is due, in time and late is suppressed like the incidents themselves. */
function reviewsSince(
  start: IsoDate,
  plans: readonly ResponsePlan[],
  { today, limit }: { today: IsoDate; limit: number },
): OutsideReviews {
  const counts = countReviews(plans, { start, end: today }, today);
  const parts = [
    { id: "on time", count: counts.onTime },
    { id: "late", count: counts.late + counts.notDone },
  ];
  const verdicts = suppress(
    { cells: [{ id: ALL, count: counts.due }, ...parts], sums: [sumOf(parts)] },
    limit,
  );
  const [due, onTime, late] = [
    figureOf(verdicts.get(ALL), null),
    figureOf(verdicts.get("on time"), null),
    figureOf(verdicts.get("late"), null),
  ];
  const isShown = [due, onTime, late].every(({ shown }) => shown === "shown");
  return { due, onTime, late, percent: isShown ? onTimePercent(counts) : null };
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
