import type { PolicyType } from "@safeboard/compliance/policy-types";
import { withActor } from "@safeboard/database/actor";
import type { MemberContext } from "../context.ts";
import { loadPolicyTypes } from "./load-policy-types.ts";

/** The types of policy that the trust keeps, retired ones too. */
export async function listPolicyTypes({ actor, database }: MemberContext): Promise<PolicyType[]> {
  return withActor(database, actor, (transaction) => loadPolicyTypes(transaction, actor.trustId));
}
