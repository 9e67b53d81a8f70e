/**
 * What the application may do with each table, and on which rows: the register that the database is
 * compared with. A table that is missing here fails the gates, and so does a privilege too many.
 * The rows each condition means are spelt out, in plain TypeScript, in `isolation/oracle.ts`.
 */

export type TableKind =
  /** Belongs to one unit of one trust. */
  | "unit"
  /** The trust's own, which its schools read and the board does not. */
  | "shared"
  /** Matters of the whole trust, which schools and the board do not see. */
  | "trust_only"
  /** The trust itself, its units and hubs. */
  | "tenancy"
  /** Who may sign in to a trust; a person sees their own before a trust is known. */
  | "access"
  /** A person's own, in no trust. */
  | "person"
  /** The same for all trusts; loaded by the owner. */
  | "reference"
  /** The owner's own. */
  | "internal";

export type Condition =
  | "own_unit"
  | "own_unit_by_system"
  | "shared_in_trust"
  | "trust_wide"
  | "own_trust_by_system"
  | "own_trust_row_or_operator"
  | "own_trust_row_by_system"
  | "listed_unit"
  | "hubs_of_trust"
  | "hub_place"
  | "own_account"
  | "own_person"
  | "operator"
  | "own_session"
  | "own_session_of_person"
  | "own_throttle"
  | "own_or_trust_wide"
  | "invitation_or_trust_wide"
  | "release_code_or_trust_wide"
  | "link_or_own_unit"
  | "link_or_own_person_in_trust"
  | "own_person_in_trust"
  | "anybody";

export interface TableRules {
  kind: TableKind;
  select?: Condition;
  /** Where not every column may be read. */
  selectColumns?: readonly string[];
  insert?: Condition;
  update?: Condition;
  updateColumns?: readonly string[];
  delete?: Condition;
}

const unit = { kind: "unit", select: "own_unit", insert: "own_unit" } as const;
const closable = { ...unit, delete: "own_unit_by_system" } as const;
const withdrawable = {
  ...closable,
  update: "own_unit",
  updateColumns: ["withdrawn_at", "withdrawn_by"],
} as const;
const shared = { kind: "shared", select: "shared_in_trust", insert: "trust_wide" } as const;
const tenancy = { kind: "tenancy", insert: "trust_wide", update: "trust_wide" } as const;

export const tableRules: Record<string, TableRules> = {
  policy: unit,
  document: closable,
  reading: closable,
  policy_version: closable,
  version_step: closable,
  fact_correction: closable,
  kept_policy: {
    ...unit,
    update: "own_unit",
    updateColumns: [
      "policy_id",
      "version_number",
      "confirmed_on",
      "facts",
      "kept_at",
      "effective_on",
      "findings",
    ],
    delete: "own_unit",
  },
  request: {
    ...unit,
    update: "own_unit",
    updateColumns: ["answered_at", "withdrawn_at", "answer", "answered_by"],
  },
  approval: withdrawable,
  publication: withdrawable,
  publication_check: closable,
  expectation_check: closable,
  expectation_ruling: withdrawable,
  commitment: withdrawable,
  contradiction_settlement: withdrawable,
  model_push: withdrawable,
  adoption: closable,
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
  acknowledgement_request: withdrawable,
  acknowledgement_ask: closable,
  acknowledgement: {
    ...withdrawable,
    updateColumns: ["withdrawn_at", "withdrawn_by", "withdrawn_because"],
  },
  appointment: {
    ...closable,
    update: "own_unit",
    updateColumns: ["held_to", "withdrawn_at", "withdrawn_by"],
  },
  audit_event: unit,
  roll: { ...unit, update: "own_unit", updateColumns: ["withdrawn_at"] },

  policy_type: shared,
  trust_setting: shared,
  expectation_set: shared,
  model_policy: { ...shared, update: "trust_wide", updateColumns: ["retired_at"] },
  model_version: {
    ...shared,
    update: "trust_wide",
    updateColumns: ["change", "change_reason", "published_at", "published_by"],
  },

  bulk_upload: {
    kind: "trust_only",
    select: "trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: ["state", "confirmed_by", "confirmed_by_user", "ended_at"],
  },
  bulk_file: {
    kind: "trust_only",
    select: "trust_wide",
    insert: "trust_wide",
    update: "trust_wide",
    updateColumns: [
      "state",
      "bytes",
      "reading",
      "match",
      "problem",
      "chosen_school_id",
      "version_id",
    ],
    delete: "trust_wide",
  },
  audit_link: { kind: "trust_only", select: "trust_wide", insert: "own_trust_by_system" },
  school_release: {
    kind: "trust_only",
    select: "release_code_or_trust_wide",
    insert: "trust_wide",
    update: "release_code_or_trust_wide",
    updateColumns: [
      "accepted_at",
      "accepted_by_trust",
      "cancelled_at",
      "closed_at",
      "bundle",
      "bundle_sha256",
      "bundle_bytes",
    ],
  },

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
  hub: { ...tenancy, select: "hubs_of_trust", updateColumns: ["name", "withdrawn_at"] },
  hub_membership: {
    ...tenancy,
    select: "hub_place",
    updateColumns: ["member_to", "withdrawn_at"],
  },

  membership: {
    kind: "access",
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

  acknowledgement_link: {
    kind: "access",
    select: "link_or_own_unit",
    insert: "own_unit",
    update: "own_unit",
    updateColumns: ["revoked_at"],
    delete: "own_unit_by_system",
  },
  calendar_feed: {
    kind: "access",
    select: "link_or_own_person_in_trust",
    insert: "own_person_in_trust",
    update: "own_person_in_trust",
    updateColumns: ["revoked_at"],
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

  gias_extract: { kind: "reference", select: "anybody" },
  gias_trust: { kind: "reference", select: "anybody" },
  gias_school: { kind: "reference", select: "anybody" },

  applied_migration: { kind: "internal" },
};

/** Functions of a role that sees more than the application: exactly these. */
export const definerFunctions = [
  "delete_expired_sessions()",
  "delete_stale_sign_in_failures()",
  "find_sign_in(text)",
];

/** What the role of those functions may do, in the words of `furtherGrants`. */
export const signInRights = [
  "safeboard_sign_in may select user_account.id",
  "safeboard_sign_in may select user_account.email",
  "safeboard_sign_in may select user_account.display_name",
  "safeboard_sign_in sees user_account for select true",
  "safeboard_sign_in may select credential.user_id",
  "safeboard_sign_in may select credential.password_hash",
  "safeboard_sign_in sees credential for select true",
  "safeboard_sign_in may select session.expires_at",
  "safeboard_sign_in sees session for select (expires_at < now())",
  "safeboard_sign_in may delete session",
  "safeboard_sign_in sees session for delete (expires_at < now())",
  "safeboard_sign_in may select sign_in_throttle.window_started_at",
  "safeboard_sign_in sees sign_in_throttle for select (window_started_at < (now() - '7 days'::interval))",
  "safeboard_sign_in may delete sign_in_throttle",
  "safeboard_sign_in sees sign_in_throttle for delete (window_started_at < (now() - '7 days'::interval))",
];
