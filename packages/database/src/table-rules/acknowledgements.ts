/** Of who was asked to read a policy, who has, and the secret addresses given to people. */
import { closable, unit, withdrawable, type TableRules } from "../table-kinds.ts";

export const acknowledgementsRules: Record<string, TableRules> = {
  acknowledgement_request: withdrawable,
  acknowledgement_ask: closable,
  acknowledgement: {
    ...withdrawable,
    exampleWithReference: { acknowledgement: { how: "carried_over" } },
    updateColumns: ["withdrawn_at", "withdrawn_by", "withdrawn_because"],
  },
  acknowledgement_link: {
    kind: "access",
    select: "link_or_own_unit",
    insert: "own_unit",
    update: "own_unit",
    updateColumns: ["revoked_at"],
    delete: "own_unit_by_system",
  },
  kept_acknowledgement: {
    ...unit,
    update: "own_unit",
    updateColumns: ["figures", "versions", "kept_at"],
    delete: "own_unit",
  },
  calendar_feed: {
    kind: "access",
    select: "link_or_own_person_in_trust",
    insert: "own_person_in_trust",
    update: "own_person_in_trust",
    updateColumns: ["revoked_at"],
  },
};
