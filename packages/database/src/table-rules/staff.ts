/** Of the staff register. */
import { unit, closable, withdrawable, type TableRules } from "../table-kinds.ts";

export const staffRules: Record<string, TableRules> = {
  staff_member: {
    ...withdrawable,
    updateColumns: [
      "name",
      "email",
      "reference",
      "staff_group",
      "started_on",
      "left_on",
      "withdrawn_at",
      "withdrawn_by",
    ],
  },
  staff_record: closable,
  former_staff_count: { ...unit, update: "own_unit", updateColumns: ["people"] },
  person: { kind: "trust_only", select: "trust_wide", insert: "trust_wide" },
  person_post: {
    kind: "trust_only",
    select: "trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: ["withdrawn_at", "withdrawn_by"],
    delete: "trust_wide",
  },
  person_distinction: {
    kind: "trust_only",
    select: "trust_wide",
    insert: "trust_wide",
    delete: "trust_wide",
  },
};
