/** Of evidence for promises, reviews of filtering, technologies and actions. */
import {
  closable,
  oneByte,
  sha256OfOneByte,
  shared,
  type TableRules,
  unit,
  withdrawable,
} from "../table-kinds.ts";

export const practiceRules: Record<string, TableRules> = {
  attachment: {
    ...withdrawable,
    example: { bytes: oneByte, byte_length: 1, sha256: sha256OfOneByte },
  },
  evidence: withdrawable,
  evidence_link: withdrawable,
  commitment_kind: { ...closable, example: { kind: "other" } },
  technology: {
    ...withdrawable,
    updateColumns: ["in_use_until", "withdrawn_at", "withdrawn_by", "withdrawn_because"],
  },
  technology_assessment: withdrawable,
  trust_technology: shared,
  filtering_review: withdrawable,
  action: withdrawable,
  action_step: { ...closable, example: { kind: "noted" } },
  kept_practice: {
    ...unit,
    update: "own_unit",
    updateColumns: ["figures", "kept_at"],
    delete: "own_unit",
  },
};
