import type { KeptFindings } from "@safeboard/compliance/expectations";
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { versionsInForce } from "@safeboard/compliance/version-life";
import type { Transaction } from "@safeboard/database/actor";
import { keptPolicy, policy } from "@safeboard/database/tables/policies";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { keepAcknowledgements } from "../acknowledgements/keep-acknowledgements.ts";
import { findingsToKeep } from "../expectations/findings-to-keep.ts";
import { recordDrift } from "../models/record-drift.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadPolicyLife } from "./load-policy-life.ts";
import { loadVersion } from "./load-version.ts";

/** What the overview needs of a version, in one small row. */
export interface PolicyToKeep {
  kind: string;
  policyId: string;
  versionId: string;
  versionNumber: number;
  confirmedOn: string;
  effectiveOn: string;
  facts: PolicyFacts;
  findings: KeptFindings;
}

/**
 * Keeps the figures of a school's current versions where the overview reads them, and those of approved ones that take
 * effect later: each becomes current on its day without anybody doing anything.
 *
 * @param kind of this type of policy alone; without it, of all
 */
export async function keepPolicies(
  transaction: Transaction,
  { kind, today, ...school }: SchoolAddress & { kind?: string; today: string },
): Promise<void> {
  const wanted = await policiesToKeep(transaction, {
    ...school,
    today,
    ...(kind === undefined ? {} : { kind }),
  });
  const ids = wanted.map(({ versionId }) => versionId);
  await transaction
    .delete(keptPolicy)
    .where(
      and(
        atSchool(keptPolicy, school),
        kind === undefined ? undefined : eq(keptPolicy.kind, kind),
        ids.length > 0 ? notInArray(keptPolicy.versionId, ids) : undefined,
      ),
    );
  for (const { kind: of, versionId, ...figures } of wanted) {
    const kept = { ...figures, keptAt: sql`now()` };
    await transaction
      .insert(keptPolicy)
      .values({ ...school, kind: of, versionId, ...kept })
      .onConflictDoUpdate({
        target: [keptPolicy.trustId, keptPolicy.schoolId, keptPolicy.kind, keptPolicy.versionId],
        set: kept,
      });
  }
  await recordDrift(transaction, school, wanted);
  await keepPractice(transaction, { actor: school, today }, school.schoolId);
  await keepAcknowledgements(transaction, { actor: school, today }, school.schoolId);
}

/** The figures of a school that are to be kept, worked out from its versions. */
export async function policiesToKeep(
  transaction: Transaction,
  { kind: wanted, today, ...school }: SchoolAddress & { kind?: string; today: string },
): Promise<PolicyToKeep[]> {
  const policies = await transaction
    .select({ id: policy.id, kind: policy.kind })
    .from(policy)
    .where(
      and(atSchool(policy, school), wanted === undefined ? undefined : eq(policy.kind, wanted)),
    );
  const kept: PolicyToKeep[] = [];
  for (const { id: policyId, kind } of policies) {
    const life = await loadPolicyLife(transaction, { ...school, policyId });
    for (const { versionId, effectiveOn } of versionsInForce(life, today)) {
      const { version, steps, facts } = await loadVersion(transaction, {
        ...school,
        versionId,
        today,
      });
      const confirmed = steps.findLast((step) => step.kind === "confirmed");
      if (!confirmed) throw new Error(`Version ${versionId} is approved without being confirmed.`);
      kept.push({
        kind,
        policyId,
        versionId,
        versionNumber: version.number,
        confirmedOn: confirmed.on,
        effectiveOn,
        facts,
        findings: await findingsToKeep(transaction, { ...school, versionId }),
      });
    }
  }
  return kept;
}
