/** Of who may sign in, and to what. */
import type { TableRules } from "../table-kinds.ts";

export const accessRules: Record<string, TableRules> = {
  membership: {
    kind: "access",
    exampleWithReference: { hub: { role: "hub_lead" } },
    select: "own_or_trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: ["display_name", "email", "member_to", "withdrawn_at"],
  },
  membership_school: { kind: "access", select: "own_or_trust_wide", insert: "trust_wide" },
  invitation: {
    kind: "access",
    select: "invitation_or_trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: ["accepted_at", "revoked_at"],
  },
  user_account: {
    kind: "person",
    select: "own_account",
    insert: "own_account",
    update: "own_account",
    updateColumns: ["display_name", "signed_out_everywhere_at"],
  },
  credential: {
    kind: "person",
    select: "own_person",
    selectColumns: ["user_id", "changed_at"],
    insert: "own_person",
    update: "own_person",
    updateColumns: ["password_hash", "changed_at"],
  },
  platform_operator: { kind: "person", select: "own_person", insert: "operator" },
  session: {
    kind: "person",
    select: "own_session",
    insert: "own_session_of_person",
    update: "own_session",
    updateColumns: ["membership_trust_id", "membership_id", "last_seen_at"],
    delete: "own_session",
  },
  sign_in_throttle: {
    kind: "person",
    select: "own_throttle",
    insert: "own_throttle",
    update: "own_throttle",
    updateColumns: ["failures", "window_started_at"],
    delete: "own_throttle",
  },
};
