/** Where a school's policy stands against the day its next review falls due. */
import {
  addDays,
  daysBetween,
  type IsoDate,
  type TermCalendar,
  type WrittenDate,
} from "./dates/dates.ts";
import { lastDayWritten } from "./periods/reporting-period.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

export type ReviewStatus =
  | { status: "met"; dueOn: IsoDate; dueSoonFrom: IsoDate; daysUntilDue: number }
  | { status: "due_soon"; dueOn: IsoDate; dueSoonFrom: IsoDate; daysUntilDue: number }
  | { status: "needs_action"; dueOn: IsoDate; overdueSince: IsoDate; daysOverdue: number }
  /** The policy states no next review and none can be worked out. */
  | { status: "partly_met"; dueOn: null };

/**
 * A review falls due on the last possible day of the date as written and is overdue only after it: "Summer 2024"
 * is overdue from 1 September 2024, and "Spring 2027" from the trust's first day of the summer term, where it has
 * given its term dates. It is due soon within `dueSoonDays` of that day, and from the first possible
 * day of a date that names a month or a term.
 */
export function reviewStatus({
  nextReview,
  today,
  dueSoonDays = DEFAULT_SETTINGS.dueSoonDays,
  termCalendar = DEFAULT_SETTINGS.termCalendar,
}: {
  nextReview: Pick<WrittenDate, "precision" | "start" | "end"> | null;
  today: IsoDate;
  dueSoonDays?: number;
  termCalendar?: TermCalendar;
}): ReviewStatus {
  if (!nextReview) return { status: "partly_met", dueOn: null };
  const { precision, start } = nextReview;
  const dueOn = lastDayWritten(nextReview, termCalendar);
  const daysUntilDue = daysBetween(today, dueOn);
  if (daysUntilDue < 0) {
    const overdueSince = addDays(dueOn, 1);
    return { status: "needs_action", dueOn, overdueSince, daysOverdue: -daysUntilDue };
  }
  const windowOpens = addDays(dueOn, -dueSoonDays);
  const countsFromStart = precision === "term" || precision === "month";
  const dueSoonFrom = countsFromStart && start < windowOpens ? start : windowOpens;
  const status = today >= dueSoonFrom ? "due_soon" : "met";
  return { status, dueOn, dueSoonFrom, daysUntilDue };
}
