/** Of the record of changes. */
import { unit, type TableRules } from "../table-kinds.ts";

export const auditRules: Record<string, TableRules> = {
  audit_event: unit,
  audit_link: { kind: "trust_only", select: "trust_wide", insert: "own_trust_by_system" },
};
