/** The thresholds that a trust may set, as people read them. */
import { percentInWords } from "./percent.ts";
import { type ComplianceSettings, complianceSettingsSchema, DEFAULT_SETTINGS } from "./settings.ts";

export type ThresholdName = Exclude<
  keyof ComplianceSettings,
  | "guidanceGrace"
  | "comingEditions"
  | "incidentRetentionByCategory"
  | "measureWeights"
  | "termCalendar"
>;

/** What thresholds act on: they stand together on the page of settings. */
export type ThresholdArea = "policies" | "people" | "incidents" | "kept";

export interface Threshold {
  name: ThresholdName;
  about: ThresholdArea;
  title: string;
  /** What is judged by it, in a sentence. */
  decides: string;
  /** One number, or several. */
  unit:
    | "days"
    | "school days"
    | "months"
    | "months of the year"
    | "per cent"
    | "roles"
    | "incidents";
}

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: "dueSoonDays",
    about: "policies",
    title: "Due soon",
    decides: "How long before a review or an answer falls due it counts as due soon.",
    unit: "days",
  },
  {
    name: "guidanceGraceDays",
    about: "policies",
    title: "Grace after new guidance",
    decides:
      "How long a policy may still cite the edition that has just been replaced before it needs action. Dates of a single edition are set on the page of editions.",
    unit: "days",
  },
  {
    name: "reminderDays",
    about: "policies",
    title: "Reminders before a date",
    decides: "How long before a review falls due its people are reminded, each time once.",
    unit: "days",
  },
  {
    name: "overdueReminderDays",
    about: "policies",
    title: "Reminders of what is overdue",
    decides: "How long it is from one reminder of an overdue review to the next.",
    unit: "days",
  },
  {
    name: "appointmentEndingDays",
    about: "people",
    title: "Appointments that end",
    decides: "How long before an appointment ends a successor should be found.",
    unit: "days",
  },
  {
    name: "mostRolesForOnePerson",
    about: "people",
    title: "Roles for one person",
    decides: "How many roles one person can hold before it is pointed out.",
    unit: "roles",
  },
  {
    name: "trainingMetPercent",
    about: "people",
    title: "Training is met",
    decides: "From which share of those who should be in date a training requirement is met.",
    unit: "per cent",
  },
  {
    name: "trainingPartlyPercent",
    about: "people",
    title: "Training is partly met",
    decides:
      "From which share of those who should be in date it is partly met; below that, it needs action.",
    unit: "per cent",
  },
  {
    name: "expiringDays",
    about: "people",
    title: "Training that expires",
    decides:
      "How far ahead training that expires is shown. Within the shortest time it is due soon.",
    unit: "days",
  },
  {
    name: "returnDueDays",
    about: "incidents",
    title: "Monthly return",
    decides:
      "How long after a month’s end its incidents, or that there were none, should be reported.",
    unit: "days",
  },
  {
    name: "monthsWithoutReturns",
    about: "incidents",
    title: "Months without a return",
    decides: "For which months of the year no return is expected, by their numbers: 8 is August.",
    unit: "months of the year",
  },
  {
    name: "decisionSchoolDays",
    about: "incidents",
    title: "Decision on a severe incident",
    decides:
      "How many school days after it happened a severe incident without a decision is pointed out.",
    unit: "school days",
  },
  {
    name: "planReviewDays",
    about: "incidents",
    title: "Review of a response plan",
    decides: "How far ahead a plan’s next review is proposed.",
    unit: "days",
  },
  {
    name: "followUpSoonDays",
    about: "incidents",
    title: "Plans and actions due soon",
    decides:
      "How long before the review of a response plan, or an action, falls due it counts as due soon.",
    unit: "days",
  },
  {
    name: "smallNumberLimit",
    about: "kept",
    title: "Small numbers",
    decides:
      "Up to which count trustees see no figure, nor anybody outside the trust. It is 4 or more: 1 to 4 are always hidden. What was hidden when it was published stays hidden when the limit comes down again.",
    unit: "incidents",
  },
  {
    name: "incidentRetentionMonths",
    about: "kept",
    title: "Incidents as cases",
    decides:
      "How long an incident is kept as a case. After that it stays in past figures as a number, and it can’t be brought back.",
    unit: "months",
  },
  {
    name: "severeIncidentRetentionMonths",
    about: "kept",
    title: "Severe incidents as cases",
    decides: "How long an incident of high severity or more is kept as a case.",
    unit: "months",
  },
  {
    name: "leaverRetentionMonths",
    about: "kept",
    title: "Leavers by name",
    decides:
      "How long somebody who has left is kept by name. After that only how many they were stays in past figures, and it can’t be brought back.",
    unit: "months",
  },
];

export type ThresholdValue = number | readonly number[];

export const isSeveral = (name: ThresholdName): boolean => Array.isArray(DEFAULT_SETTINGS[name]);

/** "60 days", "90, 60, 30 and 7 days", "1 month"; a share as percentages are written everywhere. */
export function thresholdInWords(value: ThresholdValue, unit: Threshold["unit"]): string {
  const numbers = typeof value === "number" ? [value] : value;
  if (unit === "months of the year") return monthsInWords(numbers);
  if (numbers.length === 0) return "never";
  if (unit === "per cent") return numbers.map(percentInWords).join(", ");
  const one = numbers.length === 1 && numbers[0] === 1;
  const joined = new Intl.ListFormat("en-GB").format(numbers.map(String));
  return `${joined} ${one ? unit.slice(0, -1) : unit}`;
}

const MONTH_NAME = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** "August", "July and August", "none". */
const monthsInWords = (months: readonly number[]) =>
  months.length === 0
    ? "none"
    : new Intl.ListFormat("en-GB").format(
        months.map((month) => MONTH_NAME.format(new Date(Date.UTC(2026, month - 1, 1)))),
      );

/**
 * Reads what somebody typed: one number, or several with commas between.
 *
 * @returns the value, or what is wrong with it
 */
export function readThreshold(
  name: ThresholdName,
  typed: string,
): { value: ThresholdValue } | { problem: string } {
  if (name === "monthsWithoutReturns" && /^\s*none\s*$/iu.test(typed)) return { value: [] };
  const parts = typed.split(/[\s,;]+|\band\b/iu).filter((part) => part !== "");
  if (parts.length === 0 || parts.some((part) => !/^\d{1,4}$/u.test(part))) {
    return {
      problem: isSeveral(name)
        ? "Enter whole numbers with commas between, such as 90, 60, 30."
        : "Enter a whole number.",
    };
  }
  const numbers = [...new Set(parts.map(Number))];
  if (!isSeveral(name) && numbers.length > 1) return { problem: "Enter one whole number." };
  const value = isSeveral(name) ? inOrder(name, numbers) : (numbers[0] ?? 0);
  const read = complianceSettingsSchema.shape[name].safeParse(value);
  if (read.success) return { value };
  return { problem: rangeInWords(name) };
}

/** Reminders count down to a day; what lies ahead is read from the nearest on. */
const inOrder = (name: ThresholdName, numbers: readonly number[]) =>
  numbers.toSorted((one, other) => (name === "reminderDays" ? other - one : one - other));

const RANGES: Readonly<Record<ThresholdName, readonly [number, number]>> = {
  dueSoonDays: [0, 366],
  guidanceGraceDays: [0, 366],
  appointmentEndingDays: [0, 366],
  mostRolesForOnePerson: [1, 20],
  reminderDays: [1, 366],
  overdueReminderDays: [1, 92],
  trainingMetPercent: [1, 100],
  trainingPartlyPercent: [0, 100],
  expiringDays: [1, 366],
  leaverRetentionMonths: [1, 120],
  returnDueDays: [1, 92],
  monthsWithoutReturns: [1, 12],
  decisionSchoolDays: [1, 20],
  planReviewDays: [1, 366],
  followUpSoonDays: [0, 92],
  smallNumberLimit: [4, 20],
  incidentRetentionMonths: [6, 300],
  severeIncidentRetentionMonths: [6, 300],
};

function rangeInWords(name: ThresholdName): string {
  const [least, most] = RANGES[name];
  if (!isSeveral(name)) return `Enter a whole number from ${least} to ${most}.`;
  if (name === "monthsWithoutReturns") {
    return "Enter the numbers of at most 11 months, each from 1 to 12, or none.";
  }
  const times = name === "expiringDays" ? 5 : 10;
  return `Enter at most ${times} whole numbers, each from ${least} to ${most}.`;
}
