/** Of appointments to roles. */
import { closable, type TableRules } from "../table-kinds.ts";

export const peopleRules: Record<string, TableRules> = {
  appointment: {
    ...closable,
    update: "own_unit",
    updateColumns: ["held_to", "withdrawn_at", "withdrawn_by"],
  },
};
