/** When somebody is reminded that a review falls due. Mail, pages and calendars all go by this. */
import { addDays, daysBetween, formatIsoDate, type IsoDate } from "./dates/dates.ts";
import { possessive } from "./measures/wording.ts";
import { inSentence } from "./in-sentence.ts";
import type { ComplianceSettings } from "./settings.ts";

export type ReminderOccasion =
  | { kind: "before"; days: number }
  /** The review is overdue by so many days. */
  | { kind: "overdue"; days: number };

export interface Reminder {
  on: IsoDate;
  occasion: ReminderOccasion;
  /** Last day of the review. */
  dueOn: IsoDate;
}

/**
 * A version in force whose review falls due, an appointment that ends with nobody to follow, or the next review of filtering
 * and monitoring. Versions filed as history or replaced by another are none.
 */
export interface ReviewToCome {
  /**
   * Last possible day of the date as written: "Summer 2027" is due by 31 August 2027. An appointment's last day, and of
   * filtering the last day of the academic year.
   */
  dueOn: IsoDate;
  /** First day on which this version was known to be in force, or the end was known: nobody was reminded before it. */
  knownFrom: IsoDate;
}

type ReminderSettings = Pick<ComplianceSettings, "reminderDays" | "overdueReminderDays">;

/**
 * Every reminder of one review from `from` to `until`, both included, in the order of their days: so many days before
 * it falls due, and every so many days once it is overdue (by default 90, 60, 30 and 7 days before, then every week).
 */
export function remindersOf(
  { dueOn, knownFrom }: ReviewToCome,
  { from, until }: { from: IsoDate; until: IsoDate },
  settings: ReminderSettings,
): Reminder[] {
  const first = from > knownFrom ? from : knownFrom;
  const before = [...new Set(settings.reminderDays)].map((days) => ({
    on: addDays(dueOn, -days),
    occasion: { kind: "before" as const, days },
    dueOn,
  }));
  return [...before, ...whenOverdue(dueOn, { first, until }, settings.overdueReminderDays)]
    .filter(({ on }) => on >= first && on <= until)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/**
 * Those that a list or a calendar shows on a day: of an overdue review only the next one to come, since the one after it
 * may never come, and of one that isn't overdue none that would come if it were.
 */
export function remindersToShow(
  review: ReviewToCome,
  range: { from: IsoDate; until: IsoDate },
  today: IsoDate,
  settings: ReminderSettings,
): Reminder[] {
  const reminders = remindersOf(review, range, settings);
  if (review.dueOn >= today) return reminders.filter(({ occasion }) => occasion.kind === "before");
  const next = reminders.find(({ on }) => on > today);
  return reminders.filter((reminder) => reminder.on <= today || reminder === next);
}

/** Counted from the first day that is asked about, so that a review overdue for years costs no more than another. */
function whenOverdue(
  dueOn: IsoDate,
  { first, until }: { first: IsoDate; until: IsoDate },
  every: number,
): Reminder[] {
  const reminders: Reminder[] = [];
  const earliest = Math.max(1, Math.ceil(daysBetween(dueOn, first) / every));
  for (let times = earliest; addDays(dueOn, times * every) <= until; times += 1) {
    const days = times * every;
    reminders.push({ on: addDays(dueOn, days), occasion: { kind: "overdue", days }, dueOn });
  }
  return reminders;
}

/** "30 days before", "2 weeks overdue", "10 days overdue". */
export function occasionInWords({ kind, days }: ReminderOccasion): string {
  if (kind === "before") return `${counted(days, "day")} before`;
  return days % 7 === 0
    ? `${counted(days / 7, "week")} overdue`
    : `${counted(days, "day")} overdue`;
}

/** "30 days before: Ashdown Vale's online safety policy, review due 31 August 2027". */
export function reminderInWords(
  { occasion, dueOn }: Pick<Reminder, "occasion" | "dueOn">,
  { schoolName, policyName }: { schoolName: string; policyName: string },
): string {
  const due = occasion.kind === "before" ? "review due" : "review was due";
  return `${occasionInWords(occasion)}: ${possessive(schoolName)} ${inSentence(policyName)} policy, ${due} ${formatIsoDate(dueOn)}`;
}

/** "30 days before: Ashdown Vale's designated safeguarding lead, Mr N Whitlow, until 31 August 2027". */
export function endingInWords(
  { occasion, dueOn }: Pick<Reminder, "occasion" | "dueOn">,
  { schoolName, roleTitle, name }: { schoolName: string; roleTitle: string; name: string },
): string {
  return `${occasionInWords(occasion)}: ${possessive(schoolName)} ${inSentence(roleTitle)}, ${name}, until ${formatIsoDate(dueOn)}`;
}

/** "30 days before: Ashdown Vale's review of filtering and monitoring, due 31 August 2027". */
export function filteringDueInWords(
  { occasion, dueOn }: Pick<Reminder, "occasion" | "dueOn">,
  { schoolName }: { schoolName: string },
): string {
  const due = occasion.kind === "before" ? "due" : "was due";
  return `${occasionInWords(occasion)}: ${possessive(schoolName)} review of filtering and monitoring, ${due} ${formatIsoDate(dueOn)}`;
}

const counted = (count: number, unit: string): string =>
  `${count.toLocaleString("en-GB")} ${unit}${count === 1 ? "" : "s"}`;
