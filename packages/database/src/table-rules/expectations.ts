/** Of what a policy's text must say, what was found, and how the register agrees with it. */
import { closable, withdrawable, shared, type TableRules } from "../table-kinds.ts";

export const expectationsRules: Record<string, TableRules> = {
  expectation_set: shared,
  expectation_check: closable,
  expectation_ruling: withdrawable,
  commitment: withdrawable,
  contradiction_settlement: withdrawable,
};
