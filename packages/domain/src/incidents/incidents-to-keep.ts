import { addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import {
  countIncidents,
  isReported,
  isSevere,
  KEPT_MONTHS,
  KEPT_TERMS,
  type KeptIncidents,
  type KeptPeriod,
} from "@safeboard/compliance/incidents";
import { type PeriodKind, periodsBetween } from "@safeboard/compliance/reporting-periods";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { and, isNull, not } from "drizzle-orm";
import { loadPlans } from "../plans/load-plans.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { hasDecision } from "./has-decision.ts";
import { type KnownReports, loadReports } from "./load-reports.ts";

/** The figures of a school's incidents that are to be kept, worked out from what is recorded. */
export async function incidentsToKeep(
  transaction: Transaction,
  { trustId, schoolId, today }: SchoolAddress & { today: IsoDate },
): Promise<KeptIncidents> {
  const school = { trustId, schoolId };
  const settings = await loadSettings(transaction, trustId, today);
  const [terms, months] = [
    lastPeriods("term", KEPT_TERMS, today, settings),
    lastPeriods("month", KEPT_MONTHS, today, settings),
  ];
  const from = [terms[0]?.start, months[0]?.start].map((start) => start ?? today).toSorted()[0];
  const [bySchool, undecided, plans] = await Promise.all([
    loadReports(transaction, { trustId, schoolIds: [schoolId], from: from ?? today, until: today }),
    loadUndecided(transaction, school),
    loadPlans(transaction, school),
  ]);
  const reports = bySchool.get(schoolId);
  if (!reports) throw new Error("Of one school that is asked for, one is loaded.");
  return {
    terms: counted(terms, reports),
    months: counted(months, reports).map((month) => ({
      ...month,
      isReported: isReported(month, reports),
    })),
    undecided,
    plans,
  };
}

function lastPeriods(
  kind: PeriodKind,
  most: number,
  today: IsoDate,
  { termCalendar }: Pick<ComplianceSettings, "termCalendar">,
) {
  // Three years hold nine terms and more than the months that are kept.
  return periodsBetween(kind, addMonthsToDay(today, -36), today, termCalendar).slice(-most);
}

const counted = (
  periods: readonly { start: IsoDate; end: IsoDate }[],
  reports: KnownReports,
): KeptPeriod[] =>
  periods.map(({ start, end }) => ({
    start,
    end,
    incidents: countIncidents(reports, { start, end }).incidents,
  }));

async function loadUndecided(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<KeptIncidents["undecided"]> {
  const rows = await transaction
    .select({ occurredOn: incident.occurredOn, severity: incident.severity })
    .from(incident)
    .where(
      and(atSchool(incident, school), isNull(incident.withdrawnAt), not(hasDecision(transaction))),
    )
    .orderBy(incident.occurredOn, incident.caseId);
  return rows.filter(({ severity }) => isSevere(severity));
}
