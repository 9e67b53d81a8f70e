/** What a report is filled from: facts that pages show too, of one day. */
import type { ActionState } from "../actions/action.ts";
import type { IsoDate } from "../dates/dates.ts";
import type { MeasuredSchool } from "../measures/measures.ts";
import type { SchoolPosition } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { ActionCloser } from "./actions/action-wording.ts";
import type { ReportCell } from "./report-blocks.ts";

export interface ReportSources {
  asAt: IsoDate;
  period: ReportPeriod;
  settings: ComplianceSettings;
  /** In the order of their names. */
  schools: readonly ReportedSchool[];
  /** What trustees may see of incidents, for each term that was published, in the order of time. */
  terms: readonly PublishedTerm[];
  /** Open ones, those that were closed within the period, and all that the last report named, whatever became of them. */
  actions: readonly ReportedAction[];
  /** The last report to the board; null where this is the first. */
  before: EarlierReport | null;
  /** Agreed on questions of the board: not done yet, or done since the last report. */
  agreed: readonly AgreedAction[];
  /** What the lead says of each that is reviewed, by the key of its row. */
  notes: Readonly<Record<string, string>>;
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
  /** The same for all schools for which it was raised at once. */
  seriesId: string;
  school: string;
  title: string;
  owner: string;
  raisedOn: IsoDate;
  dueOn: IsoDate;
  /** How often it was put off. */
  postponed: number;
  state: ActionState;
  closedOn: IsoDate | null;
  /** The role of whoever closed it; null where it is open, or nobody knows any more. */
  closedBy: ActionCloser | null;
  whatWasDone: string | null;
}

/** What the last report named, for this one to say what became of it. */
export interface EarlierReport {
  title: string;
  publishedOn: IsoDate;
  actions: readonly FollowedAction[];
  /** What the board was asked to decide. */
  decisions: readonly string[];
  /** The meeting that had it, where the chair has signed it off; and which edition, where that is not the latest. */
  minute: { reference: string; metOn: IsoDate; ofEdition: number | null } | null;
}

/** A row of the last report that was still to be done. */
export interface FollowedAction {
  key: string;
  title: string;
  schools: string;
  standing: ReportCell;
  actionIds: readonly string[];
}

/** An action that was agreed on a trustee's question. */
export interface AgreedAction {
  key: string;
  question: string;
  words: string;
  owner: string;
  dueOn: IsoDate;
  /** How it ended; null while it is to be done. */
  ended: { on: IsoDate; how: "done" | "question_closed"; words: string } | null;
}
