/**
 * For how long an incident is kept as a case. After that it is a number in its month, and can't be brought back: data
 * protection law asks that what is about people is kept no longer than it is needed. How long that is the trust decides.
 */
import { addDays, addMonthsToDay, type IsoDate } from "../dates/dates.ts";
import { periodOf } from "../periods/reporting-period.ts";
import { type RuleSource, ruleSource } from "../rule-source.ts";
import type { ComplianceSettings } from "../settings.ts";
import { isSevere } from "./taxonomy.ts";

export const RETENTION_SOURCE: RuleSource = ruleSource(
  "UK GDPR, article 5(1)(e); the months are our default",
  "unconfirmed",
);

export interface KeptCase {
  occurredOn: IsoDate;
  category: string;
  severity: string;
  yearGroup: string;
  /** Whether a response plan of it goes on: then it is kept until that ends. */
  hasOpenPlan: boolean;
}

export type RetentionSettings = Pick<
  ComplianceSettings,
  "incidentRetentionMonths" | "severeIncidentRetentionMonths" | "incidentRetentionByCategory"
>;

/** The months for a kind of incident: its category's where the trust set them, else by severity. */
export function retentionMonths(
  { category, severity }: Pick<KeptCase, "category" | "severity">,
  settings: RetentionSettings,
): number {
  const own = Object.hasOwn(settings.incidentRetentionByCategory, category)
    ? settings.incidentRetentionByCategory[category]
    : undefined;
  if (own !== undefined) return own;
  return isSevere(severity)
    ? settings.severeIncidentRetentionMonths
    : settings.incidentRetentionMonths;
}

/** The last day on which it is kept as a case, as long as no plan of it goes on. */
export function keptAsCaseUntil(
  kept: Omit<KeptCase, "hasOpenPlan">,
  settings: RetentionSettings,
): IsoDate {
  return addDays(addMonthsToDay(kept.occurredOn, retentionMonths(kept, settings)), -1);
}

export function isToBeReduced(
  kept: KeptCase,
  today: IsoDate,
  settings: RetentionSettings,
): boolean {
  return !kept.hasOpenPlan && keptAsCaseUntil(kept, settings) < today;
}

/** So many cases of a kind in a month: no longer which. */
export interface FormerIncidents {
  monthStart: IsoDate;
  category: string;
  severity: string;
  yearGroup: string;
  incidents: number;
}

/** What stays of cases that are reduced: their number by month, category, severity and year group. */
export function reduceToCounts(cases: Iterable<Omit<KeptCase, "hasOpenPlan">>): FormerIncidents[] {
  const counts = new Map<string, FormerIncidents>();
  for (const { occurredOn, category, severity, yearGroup } of cases) {
    const monthStart = periodOf("month", occurredOn).start;
    const key = [monthStart, category, severity, yearGroup].join(" ");
    const found = counts.get(key);
    if (found) found.incidents += 1;
    else counts.set(key, { monthStart, category, severity, yearGroup, incidents: 1 });
  }
  return [...counts.values()];
}
