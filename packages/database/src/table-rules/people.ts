/** Of appointments to roles. */
import { closable, shared, type TableRules } from "../table-kinds.ts";

export const peopleRules: Record<string, TableRules> = {
  appointment: {
    ...closable,
    update: "own_unit",
    updateColumns: [
      "held_to",
      "ended_at",
      "ended_by",
      "staff_member_id",
      "telephone",
      "email",
      "withdrawn_at",
      "withdrawn_by",
    ],
  },
  trust_role: shared,
};
