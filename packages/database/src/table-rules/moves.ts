/** Of schools that change their trust. */
import { oneByte, sha256OfOneByte, type TableRules } from "../table-kinds.ts";

export const movesRules: Record<string, TableRules> = {
  school_release: {
    kind: "trust_only",
    example: { bundle: oneByte, bundle_bytes: 1, bundle_sha256: sha256OfOneByte },
    select: "release_code_or_trust_wide",
    insert: "trust_wide",
    update: "release_code_or_trust_wide",
    updateColumns: [
      "accepted_at",
      "accepted_by_trust",
      "cancelled_at",
      "closed_at",
      "bundle",
      "bundle_sha256",
      "bundle_bytes",
    ],
  },
};
