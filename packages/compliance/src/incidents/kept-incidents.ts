/**
 * What is kept of a school's incidents so that a page of many schools need not read a case: dates and numbers, judged when
 * they are read.
 */
import type { IsoDate } from "../dates/dates.ts";
import type { ResponsePlan } from "./response-plan.ts";

export interface KeptPeriod {
  start: IsoDate;
  end: IsoDate;
  /** Null where nothing was reported. */
  incidents: number | null;
}

/** A month has a report where one speaks for all its days: it may be for a half-term, and give the month no count of its own. */
export interface KeptMonth extends KeptPeriod {
  isReported: boolean;
}

export interface KeptIncidents {
  /** The last terms, the earliest first and the one that goes on last, as the trust's calendar had them. */
  terms: KeptPeriod[];
  /** The same of months. One that is not among them has no report. */
  months: KeptMonth[];
  /** Severe incidents about which nothing was decided, by the day on which they happened. */
  undecided: { occurredOn: IsoDate; severity: string }[];
  /** Plans that go on, and those whose reviews are counted still. */
  plans: ResponsePlan[];
}

/** How many periods of each are kept: the six terms of a sparkline with the same ones of the year before; two school years. */
export const KEPT_TERMS = 9;
export const KEPT_MONTHS = 26;

/** Of a school of which nothing was ever recorded. */
export const NO_INCIDENTS_KEPT: KeptIncidents = { terms: [], months: [], undecided: [], plans: [] };
