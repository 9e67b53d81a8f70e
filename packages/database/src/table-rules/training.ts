/** Of training: what is required, and what was done. */
import { unit, withdrawable, shared, type TableRules } from "../table-kinds.ts";

const withdrawableWithReason = {
  ...withdrawable,
  updateColumns: ["withdrawn_at", "withdrawn_by", "withdrawn_because"],
} as const;

export const trainingRules: Record<string, TableRules> = {
  requirement: shared,
  school_requirement: unit,
  course: shared,
  completion: withdrawableWithReason,
  training_exemption: withdrawableWithReason,
  training_booking: withdrawable,
  reported_training: { ...withdrawable, example: { required: 3, completed: 1, overdue: 1 } },
  kept_coverage: {
    ...unit,
    update: "own_unit",
    updateColumns: ["changes", "kept_at"],
    delete: "own_unit",
  },
  kept_training: {
    ...unit,
    update: "own_unit",
    updateColumns: ["requirements", "kept_at", "reported"],
    delete: "own_unit",
  },
};
