/**
 * The kinds of table that there are, the rows that the application may reach in them, and the rules that many share.
 * The rows each condition means are spelt out, in plain TypeScript, in `isolation/oracle.ts`.
 */

export type TableKind =
  /** Belongs to one unit of one trust. */
  | "unit"
  /** The trust's own, which its schools read and the board does not. */
  | "shared"
  /** Matters of the whole trust, which schools and the board do not see. */
  | "trust_only"
  /** What trustees may see: suppressed by the system that writes it. */
  | "board"
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
  | "board_in_trust"
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

export type ExampleColumns = Readonly<Record<string, unknown>>;

export interface TableRules {
  kind: TableKind;
  select?: Condition;
  /** Where not every column may be read. */
  selectColumns?: readonly string[];
  insert?: Condition;
  update?: Condition;
  updateColumns?: readonly string[];
  delete?: Condition;
  /** Columns of the tests' example row that a CHECK binds to each other in a way that can't be guessed from its text. */
  example?: ExampleColumns;
  /** What a CHECK wants beside a reference, by the table referred to. */
  exampleWithReference?: Readonly<Record<string, ExampleColumns>>;
}

export const unit = { kind: "unit", select: "own_unit", insert: "own_unit" } as const;
export const closable = { ...unit, delete: "own_unit_by_system" } as const;
export const withdrawable = {
  ...closable,
  update: "own_unit",
  updateColumns: ["withdrawn_at", "withdrawn_by"],
} as const;
export const shared = { kind: "shared", select: "shared_in_trust", insert: "trust_wide" } as const;
export const tenancy = { kind: "tenancy", insert: "trust_wide", update: "trust_wide" } as const;

export const oneByte = "\\x61";
export const sha256OfOneByte = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
export const fileOfOneByte = { bytes: oneByte, byte_length: 1, sha256: sha256OfOneByte } as const;
