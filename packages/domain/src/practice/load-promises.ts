/** What the policies that a school goes by today promise, in the order of the texts. */
import { samePromiseKey } from "@safeboard/compliance/practice";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Evidence } from "@safeboard/compliance/policy-facts";
import type { Transaction } from "@safeboard/database/actor";
import { commitment } from "@safeboard/database/tables/expectations";
import { keptPolicy, policy, policyVersion } from "@safeboard/database/tables/policies";
import { commitmentKind } from "@safeboard/database/tables/practice";
import { and, asc, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import { policyOfVersion } from "../policies/version-joins.ts";
import { atSchool, sameSchool, type SchoolAddress } from "../schools/at-school.ts";

export interface PromiseLoaded {
  id: string;
  versionId: string;
  policyKind: string;
  versionNumber: number;
  text: string;
  who: string | null;
  frequencyMonths: number | null;
  expectation: string | null;
  passage: Evidence;
  /** What a person said that shows it; without a code, nothing need be shown. Null where nobody said anything. */
  kind: { code: string | null; reason: string | null; by: string; at: Date } | null;
}

/**
 * The promises of the current versions, without those that somebody said are none. What was said of a promise stays with
 * it when a newer version of the policy says the same.
 */
export async function loadPromises(
  transaction: Transaction,
  { today, ...school }: SchoolAddress & { today: IsoDate },
): Promise<PromiseLoaded[]> {
  const current = await transaction
    .selectDistinctOn([keptPolicy.kind], {
      kind: keptPolicy.kind,
      versionId: keptPolicy.versionId,
      versionNumber: keptPolicy.versionNumber,
    })
    .from(keptPolicy)
    .where(and(atSchool(keptPolicy, school), lte(keptPolicy.effectiveOn, today)))
    .orderBy(asc(keptPolicy.kind), desc(keptPolicy.effectiveOn));
  if (current.length === 0) return [];
  const versions = new Map(current.map((version) => [version.versionId, version]));
  const rows = await transaction
    .select()
    .from(commitment)
    .where(
      and(
        atSchool(commitment, school),
        inArray(commitment.versionId, [...versions.keys()]),
        isNull(commitment.withdrawnAt),
      ),
    )
    .orderBy(asc(commitment.versionId), asc(commitment.position));
  const said = await loadKindsSaid(transaction, school);
  const promises = rows.map(({ versionId, expectationId, evidence, ...row }) => {
    const version = versions.get(versionId);
    const policyKind = version?.kind ?? "";
    return {
      id: row.id,
      versionId,
      policyKind,
      versionNumber: version?.versionNumber ?? 0,
      text: row.text,
      who: row.who,
      frequencyMonths: row.frequencyMonths,
      expectation: expectationId,
      passage: evidence,
      kind: said.get(samePromiseKey(policyKind, row.text)) ?? null,
    };
  });
  const place = new Map(current.map(({ kind }, index) => [kind, index]));
  return promises.toSorted(
    (one, other) =>
      Number(other.policyKind === "online_safety") - Number(one.policyKind === "online_safety") ||
      (place.get(one.policyKind) ?? 0) - (place.get(other.policyKind) ?? 0),
  );
}

/** By promise, whichever version it was said of: the latest counts. */
async function loadKindsSaid(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<Map<string, NonNullable<PromiseLoaded["kind"]>>> {
  const rows = await transaction
    .select({
      policyKind: policy.kind,
      text: commitment.text,
      code: commitmentKind.kind,
      reason: commitmentKind.reason,
      by: commitmentKind.recordedBy,
      at: commitmentKind.recordedAt,
    })
    .from(commitmentKind)
    .innerJoin(
      commitment,
      and(sameSchool(commitment, commitmentKind), eq(commitment.id, commitmentKind.commitmentId)),
    )
    .innerJoin(
      policyVersion,
      and(sameSchool(policyVersion, commitment), eq(policyVersion.id, commitment.versionId)),
    )
    .innerJoin(policy, policyOfVersion)
    .where(atSchool(commitmentKind, school))
    .orderBy(asc(commitmentKind.recordedAt), asc(commitmentKind.id));
  return new Map(
    rows.map(({ policyKind, text, ...kind }) => [samePromiseKey(policyKind, text), kind]),
  );
}
