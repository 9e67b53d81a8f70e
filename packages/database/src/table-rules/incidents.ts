/** Of incidents, what schools returned of them, and what trustees may see. */
import { type TableRules, unit, withdrawable } from "../table-kinds.ts";

const kept = {
  ...unit,
  update: "own_unit",
  updateColumns: ["figures", "kept_at"],
  delete: "own_unit",
} as const;

export const incidentsRules: Record<string, TableRules> = {
  incident: {
    ...withdrawable,
    updateColumns: ["withdrawn_at", "withdrawn_by", "withdrawn_because"],
  },
  incident_decision: { ...withdrawable, example: { decision: "monitor" } },
  response_plan: withdrawable,
  plan_review: { ...withdrawable, example: { outcome: "ended" } },
  incident_lesson: withdrawable,
  incident_return: withdrawable,
  incident_count: withdrawable,
  former_incident_count: { ...unit, update: "own_unit", updateColumns: ["incidents"] },
  category_word: unit,
  kept_incidents: kept,
  board_figure: {
    kind: "board",
    select: "board_in_trust",
    insert: "own_trust_by_system",
    delete: "own_trust_by_system",
    example: { shown: "not_reported" },
  },
  board_edition: {
    kind: "trust_only",
    select: "own_trust_by_system",
    insert: "own_trust_by_system",
    delete: "own_trust_by_system",
  },
};
