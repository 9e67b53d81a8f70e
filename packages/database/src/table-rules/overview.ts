/** Of what the overview showed on past days, and of its arrangements. What was shown is never altered. */
import { closable, shared, type TableRules, unit } from "../table-kinds.ts";

export const overviewRules: Record<string, TableRules> = {
  kept_judgement: closable,
  kept_school: closable,
  kept_term_end: unit,
  kept_overview: shared,
  overview_view: {
    kind: "access",
    select: "own_person_in_trust",
    insert: "own_person_in_trust",
    update: "own_person_in_trust",
    updateColumns: ["withdrawn_at"],
  },
  shared_overview_view: {
    kind: "trust_only",
    select: "trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: ["withdrawn_at", "withdrawn_by"],
  },
};
