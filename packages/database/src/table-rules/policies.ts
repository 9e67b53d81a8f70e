/** Of policies, as documents that a school gave, and what is asked about them. */
import { unit, closable, fileOfOneByte, type TableRules } from "../table-kinds.ts";

export const policiesRules: Record<string, TableRules> = {
  policy: unit,
  document: { ...closable, example: fileOfOneByte },
  reading: closable,
  policy_version: closable,
  version_step: closable,
  fact_correction: closable,
  kept_policy: {
    ...unit,
    update: "own_unit",
    updateColumns: [
      "policy_id",
      "version_number",
      "confirmed_on",
      "facts",
      "kept_at",
      "effective_on",
      "findings",
    ],
    delete: "own_unit",
  },
  request: {
    ...unit,
    update: "own_unit",
    updateColumns: ["answered_at", "withdrawn_at", "answer", "answered_by"],
  },
};
