/** Of the staff register. */
import { withdrawable, type TableRules } from "../table-kinds.ts";

export const staffRules: Record<string, TableRules> = {
  staff_member: {
    ...withdrawable,
    updateColumns: [
      "name",
      "email",
      "staff_group",
      "started_on",
      "left_on",
      "withdrawn_at",
      "withdrawn_by",
    ],
  },
};
