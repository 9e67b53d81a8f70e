/**
 * By when something has to be decided about a severe incident. That decisions and their reasons are written down comes
 * from guidance (KCSIE 2026, paragraph 74, at second hand); the school day that is given for it is schools' practice, and
 * a trust can give more.
 */
import {
  addDays,
  DEFAULT_TERM_CALENDAR,
  type IsoDate,
  schoolDayAfter,
  type TermCalendar,
} from "../dates/dates.ts";
import { type RuleSource, ruleSource } from "../rule-source.ts";
import type { ComplianceSettings } from "../settings.ts";
import { isSevere } from "./taxonomy.ts";

export const DECISION_SOURCES: readonly RuleSource[] = [
  ruleSource("Keeping children safe in education", "second_hand", "74 in 2026"),
  ruleSource("Schools’ own policies: told to the safeguarding lead on the same day", "unconfirmed"),
];

export interface CaseToDecide {
  occurredOn: IsoDate;
  severity: string;
  /** The day of its first decision that was not withdrawn; null where there is none. */
  decidedOn: IsoDate | null;
}

export type DecisionStanding =
  /** Of an incident that is not severe nobody asks. */
  | { state: "not_asked" }
  | { state: "in_time"; due: IsoDate }
  | { state: "late"; due: IsoDate }
  | { state: "waiting"; due: IsoDate }
  /** An exception: the first day on which it was too late. */
  | { state: "needs_decision"; due: IsoDate; since: IsoDate };

export function decisionStanding(
  { occurredOn, severity, decidedOn }: CaseToDecide,
  today: IsoDate,
  { decisionSchoolDays }: Pick<ComplianceSettings, "decisionSchoolDays">,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): DecisionStanding {
  if (!isSevere(severity)) return { state: "not_asked" };
  const due = schoolDayAfter(occurredOn, decisionSchoolDays, calendar);
  if (decidedOn !== null) return { state: decidedOn <= due ? "in_time" : "late", due };
  if (today <= due) return { state: "waiting", due };
  return { state: "needs_decision", due, since: addDays(due, 1) };
}
