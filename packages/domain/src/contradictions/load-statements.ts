/** What contradictions are found in, for one school or for all that the actor sees: each table is asked once. */
import type { SchoolRecord, Settlement, StatedPolicy } from "@safeboard/compliance/contradictions";
import { onceForEachText } from "@safeboard/compliance/once-for-each-text";
import type { DateFact } from "@safeboard/compliance/policy-facts";
import type { PolicyType } from "@safeboard/compliance/policy-types";
import { type RoleCode, rolesFromText } from "@safeboard/compliance/roles";
import { schoolNames, type SchoolNames } from "@safeboard/compliance/school-name";
import type { Transaction } from "@safeboard/database/actor";
import { contradictionSettlement } from "@safeboard/database/tables/expectations";
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { policyVersion, reading } from "@safeboard/database/tables/policies";
import { approval } from "@safeboard/database/tables/policy-life";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type {
  CurrentPoliciesWanted,
  CurrentPolicyKept,
} from "../policies/load-current-policies.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { readingOfVersion } from "../policies/version-joins.ts";
import { atSchools } from "../schools/at-school.ts";
import { isPublishedForAll, modelOfVersion } from "../models/held-for-all-schools.ts";

export interface RecordedSettlement extends Settlement {
  settlementId: string;
}

/** All but the appointments, which whoever asks has loaded already. */
export interface LoadedStatements {
  trustName: string;
  policyTypes: PolicyType[];
  heldByTrust: string[];
  schoolNames: Map<string, string>;
  schoolsKnown: SchoolNames;
  policiesAt: Map<string, StatedPolicy[]>;
  settlementsAt: Map<string, RecordedSettlement[]>;
}

type Wanted = CurrentPoliciesWanted;

/** @param current the policies of the schools that are wanted, which whoever asks may need for more than this */
export async function loadStatements(
  transaction: Transaction,
  wanted: Wanted,
  current: Promise<readonly CurrentPolicyKept[]>,
): Promise<LoadedStatements> {
  const { trustId } = wanted;
  const [kept, approvals, settlements, policyTypes, held, names, [own]] = await Promise.all([
    current,
    selectRecordedApprovals(transaction, wanted),
    selectSettlements(transaction, wanted),
    loadPolicyTypes(transaction, trustId),
    selectHeldByTrust(transaction, trustId),
    transaction
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"))),
    transaction.select({ name: trust.name }).from(trust).where(eq(trust.id, trustId)),
  ]);
  const inText = await selectDatesInText(transaction, wanted, kept.filter(isEnteredByHand));
  const approvalOf = new Map(approvals.map(({ versionId, ...found }) => [versionId, found]));
  const rolesOf = onceForEachText(rolesFromText);
  const policies = kept.map((row) => ({
    schoolId: row.schoolId,
    policy: statedPolicy(
      row,
      {
        nextReviewInText: inText.get(row.versionId) ?? null,
        recordedApproval: approvalOf.get(row.versionId) ?? null,
      },
      rolesOf,
    ),
  }));
  return {
    trustName: own?.name ?? "",
    policyTypes,
    heldByTrust: held.map(({ code }) => code),
    schoolNames: new Map(names.map(({ id, name }) => [id, name])),
    schoolsKnown: schoolNames(names.map(({ name }) => name)),
    policiesAt: groupBySchool(policies, ({ policy }) => policy),
    settlementsAt: groupBySchool(settlements, ({ schoolId: _at, ...settled }) => settled),
  };
}

/** One school's record out of what was loaded. */
export function recordOf(
  schoolId: string,
  appointments: SchoolRecord["appointments"],
  loaded: LoadedStatements,
): { record: SchoolRecord; settlements: RecordedSettlement[] } {
  const { trustName, policyTypes, heldByTrust, schoolsKnown } = loaded;
  return {
    record: {
      schoolId,
      schoolName: loaded.schoolNames.get(schoolId) ?? "",
      trustName,
      schoolsKnown,
      appointments,
      policyTypes,
      policies: loaded.policiesAt.get(schoolId) ?? [],
      heldByTrust,
    },
    settlements: loaded.settlementsAt.get(schoolId) ?? [],
  };
}

function statedPolicy(
  { facts, people, relatedPolicies, names, posts, relatedNames, ...version }: CurrentPolicyKept,
  beside: Pick<StatedPolicy, "nextReviewInText" | "recordedApproval">,
  rolesOf: (post: string) => readonly RoleCode[],
): StatedPolicy {
  const { school, reviewCycleMonths: cycle } = facts;
  return {
    type: version.kind,
    versionId: version.versionId,
    confirmedOn: version.confirmedOn,
    effectiveOn: version.effectiveOn,
    adopted: facts.adopted,
    lastReviewed: facts.lastReviewed,
    nextReview: facts.nextReview,
    guidance: facts.guidance,
    ...beside,
    school: school && { words: school.value, evidence: school.evidence },
    reviewCycleMonths: cycle && { value: cycle.value, evidence: cycle.evidence },
    people: names.map((name, index) => ({
      name,
      roles: [...new Set((posts[index] ?? []).flatMap(rolesOf))],
      email: people?.[index]?.email ?? null,
      evidence: people?.[index]?.evidence ?? null,
    })),
    relatedPolicies: relatedNames.map((words, index) => ({
      words,
      evidence: relatedPolicies?.[index]?.evidence ?? null,
    })),
  };
}

/** A date that a person typed and that the text doesn't have. */
const isEnteredByHand = ({ facts: { nextReview } }: CurrentPolicyKept): boolean =>
  nextReview !== null && !nextReview.computed && nextReview.evidence === null;

/** What the reader found as the next review of such versions. There are few of them, and as a rule none. */
async function selectDatesInText(
  transaction: Transaction,
  wanted: Wanted,
  entered: readonly CurrentPolicyKept[],
): Promise<Map<string, DateFact>> {
  if (entered.length === 0) return new Map();
  const rows = await transaction
    .select({
      versionId: policyVersion.id,
      nextReview: sql<DateFact | null>`${reading.facts} -> 'nextReview'`,
    })
    .from(policyVersion)
    .innerJoin(reading, readingOfVersion)
    .where(
      and(
        atSchools(policyVersion, wanted),
        inArray(
          policyVersion.id,
          entered.map(({ versionId }) => versionId),
        ),
      ),
    );
  return new Map(
    rows.flatMap(({ versionId, nextReview }) => (nextReview ? [[versionId, nextReview]] : [])),
  );
}

/** The approval that somebody recorded last for a version; one that only repeats the text can't contradict it. */
function selectRecordedApprovals(transaction: Transaction, wanted: Wanted) {
  return transaction
    .selectDistinctOn([approval.schoolId, approval.versionId], {
      versionId: approval.versionId,
      approvedOn: approval.approvedOn,
      body: approval.body,
    })
    .from(approval)
    .where(
      and(
        atSchools(approval, wanted),
        eq(approval.source, "recorded"),
        isNull(approval.withdrawnAt),
      ),
    )
    .orderBy(asc(approval.schoolId), asc(approval.versionId), desc(approval.recordedAt));
}

function selectSettlements(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({
      schoolId: contradictionSettlement.schoolId,
      settlementId: contradictionSettlement.id,
      key: contradictionSettlement.contradictionKey,
      versionId: contradictionSettlement.versionId,
      how: contradictionSettlement.how,
      reason: contradictionSettlement.reason,
      recordedBy: contradictionSettlement.recordedBy,
      recordedAt: contradictionSettlement.recordedAt,
      withdrawnAt: contradictionSettlement.withdrawnAt,
    })
    .from(contradictionSettlement)
    .where(
      and(atSchools(contradictionSettlement, wanted), isNull(contradictionSettlement.withdrawnAt)),
    );
}

/** Types that the trust holds one published policy of for all its schools. */
function selectHeldByTrust(transaction: Transaction, trustId: string) {
  return transaction
    .selectDistinct({ code: modelPolicy.typeCode })
    .from(modelPolicy)
    .innerJoin(modelVersion, modelOfVersion)
    .where(isPublishedForAll(trustId));
}

function groupBySchool<Row extends { schoolId: string }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const grouped = new Map<string, Value[]>();
  for (const row of rows) {
    const values = grouped.get(row.schoolId) ?? [];
    values.push(valueOf(row));
    grouped.set(row.schoolId, values);
  }
  return grouped;
}
