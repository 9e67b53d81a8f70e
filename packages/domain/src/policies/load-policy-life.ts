import type { Transaction } from "@safeboard/database/actor";
import { policyVersion } from "@safeboard/database/tables/policies";
import { approval } from "@safeboard/database/tables/policy-life";
import { and, asc, eq } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { listPolicySteps, type PolicyAddress, type VersionStep } from "./list-policy-steps.ts";
import { versionOfApproval } from "./version-joins.ts";

export type Approval = typeof approval.$inferSelect;

/** What has happened to every version of a policy, in the order in which it was recorded. */
export interface LoadedLife {
  steps: VersionStep[];
  approvals: Approval[];
}

export async function loadPolicyLife(
  transaction: Transaction,
  policy: PolicyAddress,
): Promise<LoadedLife> {
  const [steps, approvals] = await Promise.all([
    listPolicySteps(transaction, policy),
    transaction
      .select({ approval })
      .from(approval)
      .innerJoin(policyVersion, versionOfApproval)
      .where(and(atSchool(approval, policy), eq(policyVersion.policyId, policy.policyId)))
      .orderBy(asc(approval.recordedAt)),
  ]);
  return { steps, approvals: approvals.map((row) => row.approval) };
}
