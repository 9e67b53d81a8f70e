import type { Actor } from "./actor.ts";

const settings = [
  "trust_id",
  "school_ids",
  "scope",
  "user_id",
  "session_id",
  "invitation_hash",
  "release_code_hash",
  "link_hash",
  "throttle_keys",
] as const;

type Setting = (typeof settings)[number];

/**
 * The statements that tell Postgres who is asking, for the current transaction only. Every setting
 * is set each time, so that nothing counts which a connection or a role had before.
 *
 * SET LOCAL takes no parameters, and `set_config` would not reach the shards of a Citus cluster:
 * so every value becomes a literal here, and nowhere else, after it has been checked.
 * @throws TypeError when an id is no UUID or a hash no sha256.
 */
export function contextStatements(actor: Actor): string {
  const given = settingsOf(actor);
  return settings
    .map((setting) => `set local app.${setting} = ${given[setting] ?? "''"};`)
    .join(" ");
}

function settingsOf(actor: Actor): Partial<Record<Setting, string>> {
  switch (actor.kind) {
    case "visitor":
      return {
        ...(actor.userId !== undefined && { user_id: uuid(actor.userId) }),
        ...(actor.sessionHash !== undefined && { session_id: hash(actor.sessionHash) }),
        ...(actor.invitationHash !== undefined && { invitation_hash: hash(actor.invitationHash) }),
        ...(actor.linkHash !== undefined && { link_hash: hash(actor.linkHash) }),
        ...(actor.throttleKeys !== undefined && { throttle_keys: textArray(actor.throttleKeys) }),
      };
    case "member":
      return {
        trust_id: uuid(actor.trustId),
        school_ids: uuidArray(actor.schoolIds),
        scope: scope(actor.scope),
        user_id: uuid(actor.userId),
        ...(actor.releaseCodeHash !== undefined && {
          release_code_hash: hash(actor.releaseCodeHash),
        }),
      };
    case "system":
      return {
        trust_id: uuid(actor.trustId),
        school_ids: uuidArray(actor.schoolIds),
        scope: "'system'",
        ...(actor.userId !== undefined && { user_id: uuid(actor.userId) }),
      };
    case "operator":
      return { scope: "'operator'" };
  }
}

function scope(value: "trust" | "hub" | "school" | "board"): string {
  if (!["trust", "hub", "school", "board"].includes(value)) throw new TypeError("Not a scope");
  return `'${value}'`;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function checkedUuid(value: string): string {
  if (!uuidPattern.test(value)) throw new TypeError("Not a UUID in an actor");
  return value;
}

const uuid = (value: string): string => `'${checkedUuid(value)}'`;
const uuidArray = (values: readonly string[]): string => `'{${values.map(checkedUuid).join(",")}}'`;

function hash(value: string): string {
  if (!/^[0-9a-f]{64}$/.test(value)) throw new TypeError("Not a sha256 in an actor");
  return `'${value}'`;
}

// A throttle's key can hold anything, an email address for one, so it is quoted twice: as an
// element of the array, and as an E'' literal, whose meaning depends on no setting.
function textArray(values: readonly string[]): string {
  const elements = values.map((value) => {
    if (value.includes("\0")) throw new TypeError("A zero character in a throttle key");
    return `"${value.replace(/[\\"]/g, "\\$&")}"`;
  });
  const literal = `{${elements.join(",")}}`;
  return `E'${literal.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
