/** Of the trust's models and their ways to the schools. */
import { closable, withdrawable, shared, fileOfOneByte, type TableRules } from "../table-kinds.ts";

export const modelsRules: Record<string, TableRules> = {
  model_policy: { ...shared, update: "trust_wide", updateColumns: ["retired_at"] },
  model_version: {
    ...shared,
    example: fileOfOneByte,
    update: "trust_wide",
    updateColumns: ["change", "change_reason", "published_at", "published_by"],
  },
  model_push: withdrawable,
  adoption: closable,
};
