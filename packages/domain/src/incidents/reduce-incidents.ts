import { addDays, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import { isToBeReduced } from "@safeboard/compliance/incidents";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { System, Transaction } from "@safeboard/database/actor";
import { incident, planReview, responsePlan } from "@safeboard/database/tables/incidents";
import { and, asc, desc, eq, exists, inArray, isNull, lte, not, sql } from "drizzle-orm";
import { recordOwnDeed } from "../audit/record-own-deed.ts";
import type { DomainContext } from "../context.ts";
import { atSchool, sameSchool, type SchoolAddress } from "../schools/at-school.ts";
import { reduceAtEachSchool, type SchoolToReduce } from "../schools/reduce-at-each-school.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { keepIncidents } from "./keep-incidents.ts";
import { type CaseToReduce, reduceCases } from "./reduce-cases.ts";

/**
 * Turns incidents that are older than the trust keeps them as cases into numbers; what was taken back as long ago goes
 * without being counted. A case whose response plan goes on waits until that has ended. A job of the system, for each trust
 * once a day. A record that was packed for another trust stays as it was packed.
 *
 * @returns how many cases are no longer kept
 */
export const reduceIncidents = (
  job: Pick<DomainContext, "database" | "today" | "now">,
  trustId: string,
): Promise<number> =>
  reduceAtEachSchool(job, trustId, {
    takeTurns: (transaction, { schoolId }) => takeTurnAtSchool(transaction, schoolId),
    reduce: reduceAtSchool,
  });

async function reduceAtSchool(
  transaction: Transaction,
  actor: System,
  { schoolId, settings, today, now }: SchoolToReduce,
): Promise<number> {
  const school = { trustId: actor.trustId, schoolId };
  const old = await loadOldCases(transaction, school, latestOver(today, settings));
  const over = old.filter((one) => isToBeReduced(one, today, settings));
  if (over.length === 0) return 0;
  await reduceCases(transaction, school, over);
  await keepIncidents(transaction, { actor, today }, schoolId);
  await recordOwnDeed(transaction, {
    ...school,
    now,
    action: "incident.reduce",
    detail: {
      cases: over.length,
      until: over
        .map(({ occurredOn }) => occurredOn)
        .toSorted()
        .at(-1),
    },
  });
  return over.length;
}

/** Where a month has no 31st its 28th stands for it: the 28th to the 31st can be over on one day. */
const MOST_DAYS_SHORT = 3;

/**
 * No case after this day can be over: the shortest time that the trust keeps any kind. What happened until then may still be
 * kept; `isToBeReduced` tells it of each.
 */
function latestOver(
  today: IsoDate,
  {
    incidentRetentionMonths,
    severeIncidentRetentionMonths,
    incidentRetentionByCategory,
  }: ComplianceSettings,
): IsoDate {
  const shortest = Math.min(
    incidentRetentionMonths,
    severeIncidentRetentionMonths,
    ...Object.values(incidentRetentionByCategory),
  );
  return addDays(addMonthsToDay(today, -shortest), MOST_DAYS_SHORT);
}

type OldCase = CaseToReduce & { hasOpenPlan: boolean };

/** Each case by the description that counts; by its last one where the whole case was taken back. */
async function loadOldCases(
  transaction: Transaction,
  school: SchoolAddress,
  until: IsoDate,
): Promise<OldCase[]> {
  const longAgo = transaction
    .select({ caseId: incident.caseId })
    .from(incident)
    .where(and(atSchool(incident, school), lte(incident.occurredOn, until)));
  const rows = await transaction
    .selectDistinctOn([incident.caseId], {
      caseId: incident.caseId,
      occurredOn: incident.occurredOn,
      category: incident.category,
      severity: incident.severity,
      yearGroup: incident.yearGroup,
      withdrawnAt: incident.withdrawnAt,
      hasOpenPlan: sql<boolean>`${hasOpenPlan(transaction)}`,
    })
    .from(incident)
    .where(and(atSchool(incident, school), inArray(incident.caseId, longAgo)))
    .orderBy(
      asc(incident.caseId),
      sql`${incident.withdrawnAt} desc nulls first`,
      desc(incident.recordedAt),
    );
  return rows.flatMap(({ withdrawnAt, ...row }) =>
    row.occurredOn <= until ? [{ ...row, counts: withdrawnAt === null }] : [],
  );
}

/** Whether a plan of the case has not ended. */
const hasOpenPlan = (transaction: Transaction) =>
  exists(
    transaction
      .select({ one: sql`1` })
      .from(responsePlan)
      .where(
        and(
          sameSchool(responsePlan, incident),
          eq(responsePlan.incidentId, incident.caseId),
          isNull(responsePlan.withdrawnAt),
          not(
            exists(
              transaction
                .select({ one: sql`1` })
                .from(planReview)
                .where(
                  and(
                    sameSchool(planReview, responsePlan),
                    eq(planReview.planId, responsePlan.id),
                    isNull(planReview.withdrawnAt),
                    eq(planReview.outcome, "ended"),
                  ),
                ),
            ),
          ),
        ),
      ),
  );
