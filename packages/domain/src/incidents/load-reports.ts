import { addDays, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import {
  categoryOf,
  type ReportedIncidents,
  type SchoolReports,
} from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import {
  formerIncidentCount,
  incident,
  incidentCount,
  incidentReturn,
} from "@safeboard/database/tables/incidents";
import { and, between, count, eq, gt, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** So many incidents of one kind. What a number that came without cases does not say is null. */
export interface ReportedKind extends ReportedIncidents {
  category: string;
  riskArea: string;
  severity: string | null;
  yearGroup: string | null;
}

export type KnownReports = SchoolReports<ReportedKind>;

export interface ReportsWanted {
  trustId: string;
  schoolIds: readonly string[];
  /** The first and last day of what is wanted; numbers for longer periods that reach into them are among it. */
  from: IsoDate;
  until: IsoDate;
  /** Only what was recorded, and not yet taken back, at this instant. */
  knownAt?: Date;
}

/**
 * What schools have reported: cases by day and kind, numbers without cases, and what they said of whole periods. Every
 * school is there, also one that reported nothing.
 */
export async function loadReports(
  transaction: Transaction,
  wanted: ReportsWanted,
): Promise<Map<string, KnownReports>> {
  const [cases, former, counts, returns] = await Promise.all([
    loadCases(transaction, wanted),
    loadFormer(transaction, wanted),
    loadCounts(transaction, wanted),
    loadReturns(transaction, wanted),
  ]);
  const bySchool = new Map(
    wanted.schoolIds.map((id) => [
      id,
      { cases: [] as ReportedKind[], counts: [] as ReportedKind[], returns: [] as Return[] },
    ]),
  );
  for (const { schoolId, ...row } of [...cases, ...former]) bySchool.get(schoolId)?.cases.push(row);
  for (const { schoolId, ...row } of counts) bySchool.get(schoolId)?.counts.push(row);
  for (const { schoolId, ...row } of returns) bySchool.get(schoolId)?.returns.push(row);
  return bySchool;
}

type Return = KnownReports["returns"][number];

async function loadCases(transaction: Transaction, wanted: ReportsWanted) {
  const rows = await transaction
    .select({
      schoolId: incident.schoolId,
      on: incident.occurredOn,
      category: incident.category,
      riskArea: incident.riskArea,
      severity: incident.severity,
      yearGroup: incident.yearGroup,
      incidents: count(),
    })
    .from(incident)
    .where(
      and(
        atSchools(incident, wanted),
        between(incident.occurredOn, wanted.from, wanted.until),
        standing(incident, wanted),
      ),
    )
    .groupBy(
      incident.schoolId,
      incident.occurredOn,
      incident.category,
      incident.riskArea,
      incident.severity,
      incident.yearGroup,
    );
  return rows.map(({ on, ...row }) => ({ ...row, start: on, end: on }));
}

/** What is kept of cases whose time is over: a number for a month. */
async function loadFormer(transaction: Transaction, wanted: ReportsWanted) {
  const rows = await transaction
    .select()
    .from(formerIncidentCount)
    .where(
      and(
        atSchools(formerIncidentCount, wanted),
        between(formerIncidentCount.monthStart, wanted.from, wanted.until),
      ),
    );
  return rows.map(({ schoolId, monthStart, category, severity, yearGroup, incidents }) => ({
    schoolId,
    start: monthStart,
    end: addDays(addMonthsToDay(monthStart, 1), -1),
    category,
    riskArea: usualArea(category),
    severity,
    yearGroup,
    incidents,
  }));
}

async function loadCounts(transaction: Transaction, wanted: ReportsWanted) {
  const rows = await transaction
    .select({
      schoolId: incidentCount.schoolId,
      start: incidentCount.periodStart,
      end: incidentCount.periodEnd,
      category: incidentCount.category,
      incidents: incidentCount.incidents,
    })
    .from(incidentCount)
    .where(and(atSchools(incidentCount, wanted), reachingInto(incidentCount, wanted)));
  return rows.map((row) => ({
    ...row,
    riskArea: usualArea(row.category),
    severity: null,
    yearGroup: null,
  }));
}

const loadReturns = (transaction: Transaction, wanted: ReportsWanted) =>
  transaction
    .select({
      schoolId: incidentReturn.schoolId,
      start: incidentReturn.periodStart,
      end: incidentReturn.periodEnd,
      says: incidentReturn.says,
    })
    .from(incidentReturn)
    .where(and(atSchools(incidentReturn, wanted), reachingInto(incidentReturn, wanted)));

const usualArea = (category: string): string => categoryOf(category)?.area ?? "none";

function reachingInto(
  table: typeof incidentCount | typeof incidentReturn,
  wanted: ReportsWanted,
): SQL | undefined {
  return and(
    lte(table.periodStart, wanted.until),
    gte(table.periodEnd, wanted.from),
    standing(table, wanted),
  );
}

function atSchools(
  table: Record<"trustId" | "schoolId", AnyPgColumn>,
  { trustId, schoolIds }: ReportsWanted,
): SQL | undefined {
  return and(eq(table.trustId, trustId), inArray(table.schoolId, [...schoolIds]));
}

/** What counts now; or what was known at an instant, and counted then. */
function standing(
  { recordedAt, withdrawnAt }: Record<"recordedAt" | "withdrawnAt", AnyPgColumn>,
  { knownAt }: ReportsWanted,
): SQL | undefined {
  return knownAt === undefined
    ? isNull(withdrawnAt)
    : and(lte(recordedAt, knownAt), or(isNull(withdrawnAt), gt(withdrawnAt, knownAt)));
}
