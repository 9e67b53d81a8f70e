/** Of the trust, its units and hubs. */
import { unit, tenancy, type TableRules } from "../table-kinds.ts";

export const tenancyRules: Record<string, TableRules> = {
  trust: {
    kind: "tenancy",
    select: "own_trust_row_or_operator",
    insert: "own_trust_row_by_system",
    update: "own_trust_row_by_system",
    updateColumns: ["name", "group_type", "companies_house_number"],
  },
  unit: {
    ...tenancy,
    select: "listed_unit",
    updateColumns: [
      "name",
      "urn",
      "phase",
      "school_type",
      "local_authority",
      "opened_on",
      "closed_on",
      "joined_on",
      "left_on",
      "released_until",
    ],
  },
  school_urn: { ...tenancy, select: "listed_unit", updateColumns: ["valid_from", "valid_to"] },
  roll: { ...unit, update: "own_unit", updateColumns: ["withdrawn_at"] },
  hub: { ...tenancy, select: "hubs_of_trust", updateColumns: ["name", "withdrawn_at"] },
  hub_membership: {
    ...tenancy,
    select: "hub_place",
    updateColumns: ["member_to", "withdrawn_at"],
  },
};
