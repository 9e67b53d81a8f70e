import type { PolicyType } from "@safeboard/compliance/policy-types";
import type { Transaction } from "@safeboard/database/actor";
import { InvalidInput } from "../errors.ts";
import { loadPolicyTypes } from "./load-policy-types.ts";

/** The type of policy by its code. @throws InvalidInput when the trust doesn't have it, or no longer uses it */
export async function requireTypeInUse(
  transaction: Transaction,
  trustId: string,
  code: string,
): Promise<PolicyType> {
  const type = (await loadPolicyTypes(transaction, trustId)).find((each) => each.code === code);
  if (!type || type.retired) {
    throw new InvalidInput({ kind: "Choose a type of policy from your trust’s register." });
  }
  return type;
}
