/**
 * What the measures judge, as it is known now to have been on a past day: the facts are dated, the figures that pages of
 * many schools read are kept for today and what follows. What they leave out of the past is looked up here.
 */
import { actionStanding, type ActionStep } from "@safeboard/compliance/actions";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { SchoolPosition } from "@safeboard/compliance/school-position";
import {
  type CoverageChanges,
  type KeptRequirement,
  keptRequirements,
} from "@safeboard/compliance/training";
import type { Member, Transaction } from "@safeboard/database/actor";
import { request as policyRequest } from "@safeboard/database/tables/policies";
import { action, actionStep, filteringReview } from "@safeboard/database/tables/practice";
import { hub, hubMembership } from "@safeboard/database/tables/tenancy";
import { keptCoverage } from "@safeboard/database/tables/training";
import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { selectFiltering } from "../filtering-reviews/filtering-to-keep.ts";
import { loadPositions, type SchoolOnOverview } from "../schools/load-positions.ts";

/** Schools count for the days on which they belonged to the trust and were open. */
export async function loadPastPositions(
  transaction: Transaction,
  actor: Pick<Member, "trustId">,
  day: IsoDate,
): Promise<SchoolOnOverview[]> {
  const { trustId } = actor;
  const [schools, hubs, asked, coverage, filtering, openActions] = await Promise.all([
    loadPositions(transaction, actor, { today: day }),
    selectHubs(transaction, trustId, day),
    selectAsked(transaction, trustId, day),
    selectCoverage(transaction, trustId),
    selectFiltering(
      transaction,
      and(eq(filteringReview.trustId, trustId), lte(filteringReview.reviewedOn, day)),
    ),
    loadOpenActions(transaction, trustId, day),
  ]);
  const hubOf = new Map(hubs.map(({ schoolId, ...its }) => [schoolId, its]));
  const askedSchools = new Set(asked.map(({ schoolId }) => schoolId));
  const coverageAt = Map.groupBy(coverage, ({ schoolId }) => schoolId);
  const filteringAt = new Map(filtering.map(({ schoolId, ...its }) => [schoolId, its]));
  return schools
    .filter(({ position: { incidents } }) => belongedOn(incidents, day))
    .map((school) => {
      const { id, position } = school;
      return {
        ...school,
        hub: hubOf.get(id) ?? null,
        pupils: position.incidents?.rolls.find(({ asAt }) => asAt <= day)?.pupils ?? null,
        position: {
          ...position,
          ...openVersions(position, day),
          askedForPolicy: askedSchools.has(id),
          training: trainingOn(position.training, coverageAt.get(id) ?? [], day),
          filtering: filteringAt.get(id) ?? null,
          plans: position.plans?.filter(({ agreedOn }) => agreedOn <= day) ?? null,
          promises:
            position.promises?.map((kept) =>
              kept.shown !== null && kept.shown.on > day ? { ...kept, shown: null } : kept,
            ) ?? null,
          openActions: openActions.get(id) ?? [],
        },
      };
    });
}

function belongedOn(incidents: SchoolPosition["incidents"], day: IsoDate): boolean {
  if (incidents === undefined) return true;
  const { from, to } = incidents.belonging;
  return from <= day && (to === null || day <= to);
}

/** An upload of later, and one that was sent for approval later, did not wait yet. */
function openVersions(
  { awaitingConfirmation, awaitingApproval }: SchoolPosition,
  day: IsoDate,
): Pick<SchoolPosition, "awaitingConfirmation" | "awaitingApproval"> {
  return {
    awaitingConfirmation:
      awaitingConfirmation && awaitingConfirmation.uploadedOn <= day ? awaitingConfirmation : null,
    awaitingApproval: awaitingApproval && awaitingApproval.since <= day ? awaitingApproval : null,
  };
}

/** The requirements as they are asked now, with the coverage of the day. */
function trainingOn(
  kept: SchoolPosition["training"],
  coverage: readonly { requirementCode: string; changes: CoverageChanges }[],
  day: IsoDate,
): readonly KeptRequirement[] | null {
  if (!kept) return null;
  const asked = kept.map(({ code, title }) => ({ code, title, force: "must" as const }));
  return keptRequirements(asked, coverage, day);
}

function selectHubs(transaction: Transaction, trustId: string, day: IsoDate) {
  return transaction
    .select({ schoolId: hubMembership.schoolId, id: hub.id, name: hub.name })
    .from(hubMembership)
    .innerJoin(hub, and(eq(hub.trustId, hubMembership.trustId), eq(hub.id, hubMembership.hubId)))
    .where(
      and(
        eq(hubMembership.trustId, trustId),
        isNull(hubMembership.withdrawnAt),
        lte(hubMembership.from, day),
        or(isNull(hubMembership.to), gte(hubMembership.to, day)),
      ),
    );
}

/** The same requests that count today, of those made by then. */
function selectAsked(transaction: Transaction, trustId: string, day: IsoDate) {
  return transaction
    .selectDistinct({ schoolId: policyRequest.schoolId })
    .from(policyRequest)
    .where(
      and(
        eq(policyRequest.trustId, trustId),
        lte(policyRequest.askedOn, day),
        isNull(policyRequest.withdrawnAt),
        sql`(${policyRequest.subject} = 'online_safety_policy'
          or (${policyRequest.subject} in ('policy', 'review') and ${policyRequest.about} = 'online_safety'))`,
      ),
    );
}

function selectCoverage(transaction: Transaction, trustId: string) {
  return transaction
    .select({
      schoolId: keptCoverage.schoolId,
      requirementCode: keptCoverage.requirementCode,
      changes: sql<CoverageChanges>`${keptCoverage.changes}`,
    })
    .from(keptCoverage)
    .where(eq(keptCoverage.trustId, trustId));
}

/** By school the days of the actions that were open at the end of a day. */
async function loadOpenActions(
  transaction: Transaction,
  trustId: string,
  day: IsoDate,
): Promise<Map<string, IsoDate[]>> {
  const [actions, steps] = await Promise.all([
    transaction
      .select({
        schoolId: action.schoolId,
        id: action.id,
        owner: action.owner,
        dueOn: action.dueOn,
      })
      .from(action)
      .where(
        and(
          eq(action.trustId, trustId),
          isNull(action.withdrawnAt),
          sql`(${action.recordedAt} at time zone 'Europe/London')::date <= ${day}`,
        ),
      ),
    transaction
      .select({
        actionId: actionStep.actionId,
        kind: actionStep.kind,
        happenedOn: actionStep.happenedOn,
        dueOn: actionStep.dueOn,
        owner: actionStep.owner,
      })
      .from(actionStep)
      .where(and(eq(actionStep.trustId, trustId), lte(actionStep.happenedOn, day)))
      .orderBy(asc(actionStep.recordedAt)),
  ]);
  const stepsOf = Map.groupBy<string, ActionStep & { actionId: string }>(
    steps,
    ({ actionId }) => actionId,
  );
  const open = new Map<string, IsoDate[]>();
  for (const { schoolId, id, ...toDo } of actions) {
    const standing = actionStanding(
      { ...toDo, isWithdrawn: false, steps: stepsOf.get(id) ?? [] },
      day,
      0,
    );
    if (standing.state === "closed") continue;
    open.set(schoolId, [...(open.get(schoolId) ?? []), standing.dueOn].toSorted());
  }
  return open;
}
