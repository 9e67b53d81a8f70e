/**
 * What the measures judge, as it is known now to have been on a past day: the facts are dated, the figures that pages of
 * many schools read are kept for today and what follows. What they leave out of the past is looked up here.
 */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { PolicyText, SchoolPosition } from "@safeboard/compliance/school-position";
import {
  type CoverageChanges,
  type KeptRequirement,
  keptRequirements,
} from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { request as policyRequest } from "@safeboard/database/tables/policies";
import { filteringReview } from "@safeboard/database/tables/practice";
import { keptCoverage } from "@safeboard/database/tables/training";
import { and, isNull, lte, sql } from "drizzle-orm";
import { loadAskedPolicies } from "../acknowledgements/load-asked-policies.ts";
import { selectFiltering } from "../filtering-reviews/filtering-to-keep.ts";
import { loadAskedForFiltering } from "../filtering-reviews/load-asked.ts";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";
import { loadPositions, type SchoolOnOverview } from "../schools/load-positions.ts";
import { loadPastActions } from "./load-past-actions.ts";
import { loadPastPromises } from "./load-past-promises.ts";
import { loadAskedOfTexts, setsAsked } from "./load-past-texts.ts";

/**
 * Schools count for the days on which they belonged to the trust and were open.
 *
 * @param wanted one school, or without its id all that the actor may see
 */
export async function loadPastPositions(
  transaction: Transaction,
  { trustId, schoolId: only }: WantedSchools,
  day: IsoDate,
): Promise<SchoolOnOverview[]> {
  const wanted = { trustId, schoolId: only };
  const [
    schools,
    asked,
    coverage,
    filtering,
    askedForFiltering,
    openActions,
    askedOfTexts,
    askedToRead,
  ] = await Promise.all([
    loadPositions(transaction, { trustId }, { today: day, ...(only && { schoolId: only }) }),
    selectAsked(transaction, wanted, day),
    selectCoverage(transaction, wanted),
    selectFiltering(
      transaction,
      and(atSchools(filteringReview, wanted), lte(filteringReview.reviewedOn, day)),
    ),
    loadAskedForFiltering(
      transaction,
      and(atSchools(policyRequest, wanted), lte(policyRequest.askedOn, day)),
    ),
    loadPastActions(transaction, wanted, day),
    loadAskedOfTexts(transaction, trustId, day),
    loadAskedPolicies(transaction, wanted, "every day"),
  ]);
  const promises = await loadPastPromises(transaction, wanted, day, schools);
  const askedSchools = new Set(asked.map(({ schoolId }) => schoolId));
  const coverageAt = Map.groupBy(coverage, ({ schoolId }) => schoolId);
  const filteringAt = new Map(filtering.map(({ schoolId, ...its }) => [schoolId, its]));
  return schools
    .filter(({ position: { incidents } }) => belongedOn(incidents, day))
    .map((school) => {
      const { id, position } = school;
      return {
        ...school,
        pupils: position.incidents?.rolls.find(({ asAt }) => asAt <= day)?.pupils ?? null,
        position: {
          ...position,
          ...openVersions(position, day),
          askedForPolicy: askedSchools.has(id),
          reportedTraining: position.reportedTraining?.filter(({ asAt }) => asAt <= day) ?? [],
          training: trainingOn(position.training, coverageAt.get(id) ?? [], day),
          acknowledgements: askedToRead(id),
          filtering: filteringAt.get(id) ?? null,
          askedForFiltering: askedForFiltering.has(id),
          plans: position.plans?.filter(({ agreedOn }) => agreedOn <= day) ?? null,
          promises: promises.get(id) ?? position.promises ?? null,
          text: textOn(position.text, askedOfTexts),
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

/** By the expectations that were asked then: what every trust is asked carries its own days. */
function textOn(
  text: SchoolPosition["text"],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): PolicyText | null {
  return text ? { ...text, sets: setsAsked(text.sets, asked) } : null;
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

/** The same requests that count today, of those made by then. */
function selectAsked(transaction: Transaction, wanted: WantedSchools, day: IsoDate) {
  return transaction
    .selectDistinct({ schoolId: policyRequest.schoolId })
    .from(policyRequest)
    .where(
      and(
        atSchools(policyRequest, wanted),
        lte(policyRequest.askedOn, day),
        isNull(policyRequest.withdrawnAt),
        sql`(${policyRequest.subject} = 'online_safety_policy'
          or (${policyRequest.subject} in ('policy', 'review') and ${policyRequest.about} = 'online_safety'))`,
      ),
    );
}

function selectCoverage(transaction: Transaction, wanted: WantedSchools) {
  return transaction
    .select({
      schoolId: keptCoverage.schoolId,
      requirementCode: keptCoverage.requirementCode,
      changes: sql<CoverageChanges>`${keptCoverage.changes}`,
    })
    .from(keptCoverage)
    .where(atSchools(keptCoverage, wanted));
}
