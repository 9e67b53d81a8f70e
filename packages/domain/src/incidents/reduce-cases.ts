import { reduceToCounts } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import {
  formerIncidentCount,
  incident,
  incidentDecision,
  incidentLesson,
  planReview,
  responsePlan,
} from "@safeboard/database/tables/incidents";
import { and, inArray, isNull, sql } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import type { IncidentRow } from "./current-incident.ts";

/** A case whose time is over, as it was described last. */
export interface CaseToReduce extends Pick<
  IncidentRow,
  "caseId" | "occurredOn" | "category" | "severity" | "yearGroup"
> {
  /** What was taken back goes without being counted. */
  counts: boolean;
}

/** Postgres takes so many values in a statement, and no more. */
const CASES_AT_ONCE = 5_000;

/**
 * Turns cases into their numbers by month, and deletes what is recorded of them: decisions, plans and reviews too. What was
 * learnt stays, as a lesson of the kind of incident. By the system alone, which may delete.
 */
export async function reduceCases(
  transaction: Transaction,
  school: SchoolAddress,
  cases: readonly CaseToReduce[],
): Promise<void> {
  for (let from = 0; from < cases.length; from += CASES_AT_ONCE) {
    const some = cases.slice(from, from + CASES_AT_ONCE);
    await addCounts(
      transaction,
      school,
      some.filter(({ counts }) => counts),
    );
    await parkLessons(transaction, school, some);
    await deleteCases(
      transaction,
      school,
      some.map(({ caseId }) => caseId),
    );
  }
}

async function addCounts(
  transaction: Transaction,
  school: SchoolAddress,
  cases: readonly CaseToReduce[],
): Promise<void> {
  const counts = reduceToCounts(cases).map((count) => ({
    ...school,
    ...count,
    severity: count.severity as IncidentRow["severity"],
  }));
  if (counts.length === 0) return;
  await transaction
    .insert(formerIncidentCount)
    .values(counts)
    .onConflictDoUpdate({
      target: [
        formerIncidentCount.trustId,
        formerIncidentCount.schoolId,
        formerIncidentCount.monthStart,
        formerIncidentCount.category,
        formerIncidentCount.severity,
        formerIncidentCount.yearGroup,
      ],
      set: { incidents: sql`${formerIncidentCount.incidents} + excluded.incidents` },
    });
}

/** A lesson is written again under the same id, without the case: nobody may change one where it stands. */
async function parkLessons(
  transaction: Transaction,
  school: SchoolAddress,
  cases: readonly CaseToReduce[],
): Promise<void> {
  const categories = new Map(cases.map(({ caseId, category }) => [caseId, category]));
  const lessons = await transaction
    .delete(incidentLesson)
    .where(
      and(
        atSchool(incidentLesson, school),
        inArray(incidentLesson.incidentId, [...categories.keys()]),
      ),
    )
    .returning();
  const kept = lessons
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map((lesson) => ({
      ...lesson,
      incidentId: null,
      category: lesson.category ?? categories.get(lesson.incidentId ?? "") ?? null,
    }));
  if (kept.length > 0) await transaction.insert(incidentLesson).values(kept);
}

async function deleteCases(
  transaction: Transaction,
  school: SchoolAddress,
  caseIds: string[],
): Promise<void> {
  const plans = transaction
    .select({ id: responsePlan.id })
    .from(responsePlan)
    .where(and(atSchool(responsePlan, school), inArray(responsePlan.incidentId, caseIds)));
  await transaction
    .delete(planReview)
    .where(and(atSchool(planReview, school), inArray(planReview.planId, plans)));
  for (const table of [responsePlan, incidentDecision]) {
    await transaction
      .delete(table)
      .where(and(atSchool(table, school), inArray(table.incidentId, caseIds)));
  }
  await transaction
    .delete(incident)
    .where(and(atSchool(incident, school), inArray(incident.caseId, caseIds)));
}

/** Every case of a school that counts, for when its whole record becomes numbers. */
export async function loadStandingCases(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<CaseToReduce[]> {
  const rows = await transaction
    .select({
      caseId: incident.caseId,
      occurredOn: incident.occurredOn,
      category: incident.category,
      severity: incident.severity,
      yearGroup: incident.yearGroup,
    })
    .from(incident)
    .where(and(atSchool(incident, school), isNull(incident.withdrawnAt)));
  return rows.map((row) => ({ ...row, counts: true }));
}
