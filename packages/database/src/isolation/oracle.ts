/** Who may do what to which row, said a second time in plain TypeScript, to compare Postgres with. */
import type { Actor, Scope } from "../actor.ts";
import type { Condition } from "../table-kinds.ts";
import { tableRules } from "../table-rules.ts";
import type { Row } from "./example-row.ts";

export type Command = "select" | "insert" | "update" | "delete";

/** Whether the application is granted this command on this table at all. */
export function isGranted(table: string, command: Command): boolean {
  return tableRules[table]?.[command] !== undefined;
}

/** Whether the actor may do this to this row. */
export function mayReach(table: string, command: Command, actor: Actor, row: Row): boolean {
  const condition = tableRules[table]?.[command];
  return condition !== undefined && conditions[condition](viewOf(actor), row);
}

interface View {
  scope: Scope | null;
  trustId: string | null;
  schoolIds: readonly string[];
  userId: string | null;
  sessionHash: string | null;
  invitationHash: string | null;
  releaseCodeHash: string | null;
  linkHash: string | null;
  throttleKeys: readonly string[];
}

function viewOf(actor: Actor): View {
  const nobody: View = {
    scope: null,
    trustId: null,
    schoolIds: [],
    userId: null,
    sessionHash: null,
    invitationHash: null,
    releaseCodeHash: null,
    linkHash: null,
    throttleKeys: [],
  };
  switch (actor.kind) {
    case "visitor":
      return {
        ...nobody,
        userId: actor.userId ?? null,
        sessionHash: actor.sessionHash ?? null,
        invitationHash: actor.invitationHash ?? null,
        linkHash: actor.linkHash ?? null,
        throttleKeys: actor.throttleKeys ?? [],
      };
    case "member":
      return {
        ...nobody,
        scope: actor.scope,
        trustId: actor.trustId,
        schoolIds: actor.schoolIds,
        userId: actor.userId,
        releaseCodeHash: actor.releaseCodeHash ?? null,
      };
    case "system":
      return {
        ...nobody,
        scope: "system",
        trustId: actor.trustId,
        schoolIds: actor.schoolIds,
        userId: actor.userId ?? null,
      };
    case "operator":
      return { ...nobody, scope: "operator" };
  }
}

const inTrust = (view: View, trustId: unknown) => view.trustId !== null && view.trustId === trustId;
const lists = (view: View, schoolId: unknown) => view.schoolIds.some((id) => id === schoolId);
const isPerson = (view: View, userId: unknown) => view.userId !== null && view.userId === userId;
const isWide = (view: View) => view.scope === "trust" || view.scope === "system";
const trustWide = (view: View, row: Row) => inTrust(view, row.trust_id) && isWide(view);
const ownUnit = (view: View, row: Row) => inTrust(view, row.trust_id) && lists(view, row.school_id);
const ownInTrust = (view: View, row: Row) =>
  inTrust(view, row.trust_id) && isPerson(view, row.user_id);
const sharing: ReadonlySet<Scope | null> = new Set(["trust", "hub", "school", "system"] as const);
const holds = (hash: string | null, column: unknown) => hash !== null && hash === column;

const conditions: Record<Condition, (view: View, row: Row) => boolean> = {
  own_unit: ownUnit,
  own_unit_by_system: (view, row) => view.scope === "system" && ownUnit(view, row),
  shared_in_trust: (view, row) => inTrust(view, row.trust_id) && sharing.has(view.scope),
  trust_wide: trustWide,
  board_in_trust: (view, row) =>
    inTrust(view, row.trust_id) && (isWide(view) || view.scope === "board"),
  own_trust_by_system: (view, row) => view.scope === "system" && inTrust(view, row.trust_id),
  own_trust_row_or_operator: (view, row) => inTrust(view, row.id) || view.scope === "operator",
  own_trust_row_by_system: (view, row) => view.scope === "system" && inTrust(view, row.id),
  // A unit's own row has its id where other tables have the school's.
  listed_unit: (view, row) =>
    inTrust(view, row.trust_id) && (isWide(view) || lists(view, row.school_id ?? row.id)),
  hubs_of_trust: (view, row) =>
    inTrust(view, row.trust_id) && (isWide(view) || view.scope === "hub"),
  hub_place: (view, row) =>
    trustWide(view, row) ||
    (view.scope === "hub" && inTrust(view, row.trust_id) && lists(view, row.school_id)),
  own_account: (view, row) => isPerson(view, row.id),
  own_person: (view, row) => isPerson(view, row.user_id),
  operator: (view) => view.scope === "operator",
  own_session: (view, row) => holds(view.sessionHash, row.id),
  own_session_of_person: (view, row) =>
    holds(view.sessionHash, row.id) && isPerson(view, row.user_id),
  own_throttle: (view, row) => view.throttleKeys.some((key) => key === row.key),
  own_or_trust_wide: (view, row) => isPerson(view, row.user_id) || trustWide(view, row),
  invitation_or_trust_wide: (view, row) =>
    holds(view.invitationHash, row.token_hash) || trustWide(view, row),
  release_code_or_trust_wide: (view, row) =>
    holds(view.releaseCodeHash, row.code_hash) || trustWide(view, row),
  link_or_own_unit: (view, row) => holds(view.linkHash, row.token_hash) || ownUnit(view, row),
  link_or_own_person_in_trust: (view, row) =>
    holds(view.linkHash, row.token_hash) || ownInTrust(view, row),
  own_person_in_trust: ownInTrust,
  anybody: () => true,
};
