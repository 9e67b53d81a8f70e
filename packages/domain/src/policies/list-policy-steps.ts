import type { Transaction } from "@safeboard/database/actor";
import { policyVersion, versionStep } from "@safeboard/database/tables/policies";
import { and, asc, eq } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { versionOfStep } from "./version-joins.ts";

export type VersionStep = typeof versionStep.$inferSelect;

export interface PolicyAddress extends SchoolAddress {
  policyId: string;
}

/** Every step of every version of a policy, in the order in which they were recorded. */
export async function listPolicySteps(
  transaction: Transaction,
  policy: PolicyAddress,
): Promise<VersionStep[]> {
  const rows = await transaction
    .select({ step: versionStep })
    .from(versionStep)
    .innerJoin(policyVersion, versionOfStep)
    .where(and(atSchool(versionStep, policy), eq(policyVersion.policyId, policy.policyId)))
    .orderBy(asc(versionStep.recordedAt));
  return rows.map(({ step }) => step);
}
