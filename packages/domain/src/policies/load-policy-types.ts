import { type PolicyType, policyTypeRegister } from "@safeboard/compliance/policy-types";
import type { Transaction } from "@safeboard/database/actor";
import { policyType } from "@safeboard/database/tables/policy-life";
import { asc, eq } from "drizzle-orm";

/** The trust's register of policy types: the defaults, and what the trust decided about them and added. */
export async function loadPolicyTypes(
  transaction: Transaction,
  trustId: string,
): Promise<PolicyType[]> {
  const recorded = await transaction
    .select()
    .from(policyType)
    .where(eq(policyType.trustId, trustId))
    .orderBy(asc(policyType.recordedAt));
  return policyTypeRegister(recorded);
}
