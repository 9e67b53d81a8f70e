/** What contradictions are found in, for one school or for all that the actor sees: each table is asked once. */
import type { SchoolRecord, Settlement, StatedPolicy } from "@safeboard/compliance/contradictions";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { DateFact, PolicyFacts } from "@safeboard/compliance/policy-facts";
import type { PolicyType } from "@safeboard/compliance/policy-types";
import type { Transaction } from "@safeboard/database/actor";
import { contradictionSettlement } from "@safeboard/database/tables/expectations";
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { keptPolicy, policyVersion, reading } from "@safeboard/database/tables/policies";
import { approval } from "@safeboard/database/tables/policy-life";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { readingOfVersion } from "../policies/version-joins.ts";
import { atSchool, type SchoolTable } from "../schools/at-school.ts";
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
  policiesAt: Map<string, StatedPolicy[]>;
  settlementsAt: Map<string, RecordedSettlement[]>;
}

interface Wanted {
  trustId: string;
  /** This school alone; without it, all that the actor may see. */
  schoolId?: string | undefined;
  today: IsoDate;
}

export async function loadStatements(
  transaction: Transaction,
  wanted: Wanted,
): Promise<LoadedStatements> {
  const { trustId } = wanted;
  const [kept, approvals, settlements, policyTypes, held, names, [own]] = await Promise.all([
    selectCurrent(transaction, wanted),
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
  const policies = kept.map((row) => ({
    schoolId: row.schoolId,
    policy: statedPolicy(row, {
      nextReviewInText: inText.get(row.versionId) ?? null,
      recordedApproval: approvalOf.get(row.versionId) ?? null,
    }),
  }));
  return {
    trustName: own?.name ?? "",
    policyTypes,
    heldByTrust: held.map(({ code }) => code),
    schoolNames: new Map(names.map(({ id, name }) => [id, name])),
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
  const { trustName, policyTypes, heldByTrust, schoolNames } = loaded;
  return {
    record: {
      schoolId,
      schoolName: schoolNames.get(schoolId) ?? "",
      trustName,
      otherSchools: [...schoolNames].filter(([id]) => id !== schoolId).map(([, name]) => name),
      appointments,
      policyTypes,
      policies: loaded.policiesAt.get(schoolId) ?? [],
      heldByTrust,
    },
    settlements: loaded.settlementsAt.get(schoolId) ?? [],
  };
}

function among(table: SchoolTable, { trustId, schoolId }: Wanted) {
  return schoolId ? atSchool(table, { trustId, schoolId }) : eq(table.trustId, trustId);
}

type StatedFacts = Pick<
  PolicyFacts,
  "school" | "adopted" | "lastReviewed" | "nextReview" | "reviewCycleMonths" | "guidance"
>;

/**
 * The version of each type that is in force on the day. Where many schools are judged at once, passages of people and
 * of related policies stay behind: they are most of a policy's facts, and only a school's own page shows them.
 */
function selectCurrent(transaction: Transaction, wanted: Wanted) {
  const { facts } = keptPolicy;
  const whole = wanted.schoolId !== undefined;
  return transaction
    .selectDistinctOn([keptPolicy.schoolId, keptPolicy.kind], {
      schoolId: keptPolicy.schoolId,
      type: sql<string>`${keptPolicy.kind}`,
      versionId: keptPolicy.versionId,
      confirmedOn: keptPolicy.confirmedOn,
      effectiveOn: keptPolicy.effectiveOn,
      facts: sql<StatedFacts>`jsonb_build_object(
        'school', ${facts} -> 'school', 'adopted', ${facts} -> 'adopted',
        'lastReviewed', ${facts} -> 'lastReviewed', 'nextReview', ${facts} -> 'nextReview',
        'reviewCycleMonths', ${facts} -> 'reviewCycleMonths',
        'guidance', jsonb_path_query_array(${facts},
          '$.guidance[*] ? (@.document like_regex "kcsie|keeping children safe" flag "i")'))`,
      people: whole
        ? sql<PolicyFacts["people"] | null>`${facts} -> 'people'`
        : sql<null>`null::jsonb`,
      relatedPolicies: whole
        ? sql<PolicyFacts["relatedPolicies"] | null>`${facts} -> 'relatedPolicies'`
        : sql<null>`null::jsonb`,
      names: sql<string[]>`jsonb_path_query_array(${facts}, '$.people[*].name')`,
      roles: sql<string[][]>`jsonb_path_query_array(${facts}, '$.people[*].roles')`,
      relatedNames: sql<string[]>`jsonb_path_query_array(${facts}, '$.relatedPolicies[*].value')`,
    })
    .from(keptPolicy)
    .where(and(among(keptPolicy, wanted), lte(keptPolicy.effectiveOn, wanted.today)))
    .orderBy(asc(keptPolicy.schoolId), asc(keptPolicy.kind), desc(keptPolicy.effectiveOn));
}

type Current = Awaited<ReturnType<typeof selectCurrent>>[number];

function statedPolicy(
  { facts, people, relatedPolicies, names, roles, relatedNames, ...version }: Current,
  beside: Pick<StatedPolicy, "nextReviewInText" | "recordedApproval">,
): StatedPolicy {
  const { school, reviewCycleMonths: cycle, ...stated } = facts;
  return {
    type: version.type,
    versionId: version.versionId,
    confirmedOn: version.confirmedOn,
    effectiveOn: version.effectiveOn,
    ...stated,
    ...beside,
    school: school && { words: school.value, evidence: school.evidence },
    reviewCycleMonths: cycle && { value: cycle.value, evidence: cycle.evidence },
    people: names.map((name, index) => ({
      name,
      roles: roles[index] ?? [],
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
const isEnteredByHand = ({ facts: { nextReview } }: Current): boolean =>
  nextReview !== null && !nextReview.computed && nextReview.evidence === null;

/** What the reader found as the next review of such versions. There are few of them, and as a rule none. */
async function selectDatesInText(
  transaction: Transaction,
  wanted: Wanted,
  entered: readonly Current[],
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
        among(policyVersion, wanted),
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
      and(among(approval, wanted), eq(approval.source, "recorded"), isNull(approval.withdrawnAt)),
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
      and(among(contradictionSettlement, wanted), isNull(contradictionSettlement.withdrawnAt)),
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
