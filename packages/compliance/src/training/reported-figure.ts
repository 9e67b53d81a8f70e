import type { IsoDate } from "../dates/dates.ts";

/** Training in numbers, as a school reports it of people who are on no list here. */
export interface ReportedFigure {
  /** The day that the numbers are of. */
  asAt: IsoDate;
  course: string;
  courseTitle: string;
  /** "Governors", "Everybody who is asked". */
  groupTitle: string;
  /** Whether the requirement of the course's name is one that must be met. */
  isMust: boolean;
  required: number;
  completed: number;
  overdue: number;
}

/** In the terms of what is counted: who is neither trained nor late is in time. */
export const countsReported = ({ completed, overdue }: ReportedFigure) => ({
  inDate: completed,
  expired: overdue,
  neverDone: 0,
});
