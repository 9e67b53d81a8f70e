/** Of what becomes of a policy's versions, and what the trust says of types. */
import { closable, withdrawable, shared, type TableRules } from "../table-kinds.ts";

export const policyLifeRules: Record<string, TableRules> = {
  policy_type: shared,
  trust_setting: shared,
  approval: withdrawable,
  publication: withdrawable,
  publication_check: closable,
};
