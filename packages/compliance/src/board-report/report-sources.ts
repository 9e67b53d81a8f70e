/** What a report is filled from: facts that pages show too, of one day. */
import type { IsoDate } from "../dates/dates.ts";
import type { MeasuredSchool } from "../measures/measures.ts";
import type { SchoolPosition } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";

export interface ReportSources {
  asAt: IsoDate;
  period: ReportPeriod;
  settings: ComplianceSettings;
  /** In the order of their names. */
  schools: readonly ReportedSchool[];
  /** What trustees may see of incidents, for each term that was published, in the order of time. */
  terms: readonly PublishedTerm[];
  /** Open ones, and those that were closed within the period. */
  actions: readonly ReportedAction[];
}

export interface ReportPeriod {
  start: IsoDate;
  end: IsoDate;
  /** "Autumn 2026". */
  title: string;
}

export interface ReportedSchool extends MeasuredSchool {
  name: string;
  phase: string | null;
  hub: { name: string } | null;
  position: SchoolPosition;
}

/** As it was suppressed for trustees: nothing below it reaches a report. */
export interface PublishedTerm {
  start: IsoDate;
  end: IsoDate;
  title: string;
  trust: PublishedRow;
  severities: readonly PublishedFigure[];
  schools: readonly PublishedRow[];
}

export interface PublishedRow {
  /** The school's name; null for the trust. */
  title: string | null;
  monthsExpected: number;
  monthsReported: number;
  total: PublishedFigure;
  areas: readonly PublishedFigure[];
}

export interface PublishedFigure {
  key: string;
  title: string;
  incidents: number | null;
  rate: number | null;
  shown: "shown" | "suppressed" | "not_reported";
}

export interface ReportedAction {
  actionId: string;
  school: string;
  title: string;
  owner: string;
  raisedOn: IsoDate;
  dueOn: IsoDate;
  state: "overdue" | "due_soon" | "open" | "closed";
  closedOn: IsoDate | null;
  whatWasDone: string | null;
}
