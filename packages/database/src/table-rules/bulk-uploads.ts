/** Of many policies at once. */
import type { TableRules } from "../table-kinds.ts";

export const bulkUploadsRules: Record<string, TableRules> = {
  bulk_upload: {
    kind: "trust_only",
    example: { state: "reading" },
    select: "trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: ["state", "confirmed_by", "confirmed_by_user", "ended_at"],
  },
  bulk_file: {
    kind: "trust_only",
    select: "trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: [
      "state",
      "bytes",
      "reading",
      "match",
      "problem",
      "chosen_school_id",
      "version_id",
    ],
    delete: "trust_wide",
  },
};
