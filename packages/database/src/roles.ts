import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import type { Sql } from "postgres";
import { applicationRole, ownerRole, signInRole } from "./role-names.ts";
import { scramVerifier } from "./scram-verifier.ts";

const attributes = {
  [ownerRole]: "nologin noinherit",
  [applicationRole]: "login noinherit",
  [signInRole]: "nologin noinherit",
};

/**
 * Makes the three roles where they are missing, lets the current user become the owner role, and
 * shuts the database to everybody else. Roles belong to the whole server, so two databases may be
 * set up at the same moment: what then collides is tried again.
 * @throws with the statements for an administrator when the current user may not create roles.
 */
export async function ensureRoles(sql: Sql): Promise<void> {
  await againOnCollision(() =>
    orAskAdministrator(async () => {
      for (const [role, attribute] of Object.entries(attributes)) {
        await ensureRole(sql, role, attribute);
      }
      await ensureMembership(sql, signInRole, ownerRole);
      if (!(await mayBecomeOwner(sql))) await sql.unsafe(`grant ${ownerRole} to current_user`);
    }),
  );
  await refuseStrongApplication(sql);
}

/** Leaves the database and its public schema to the three roles. A cloned database needs it anew. */
export async function closeDatabase(sql: Sql): Promise<void> {
  await againOnCollision(async () => {
    const [current] = await sql<{ name: string; ready: boolean }[]>`
      select quote_ident(current_database()) as name,
        has_schema_privilege(${ownerRole}, 'public', 'create with grant option') as ready`;
    await sql.unsafe(`
      revoke all on database ${current?.name} from public;
      grant connect on database ${current?.name} to ${applicationRole};
      revoke all on schema public from public;
      grant create on database ${current?.name} to ${ownerRole};
      grant usage on schema public to ${applicationRole}, ${signInRole};
    `);
    await forbidFunctions(sql);
    // Asked first: once the role has it, Postgres would take the role for the grantor, and refuse.
    if (current?.ready === true) return;
    await sql.unsafe(`grant usage, create on schema public to ${ownerRole} with grant option`);
  });
}

// With the first, an expression smuggled into a query could change whom the query is asked for; the
// others store bytes where no row security reaches.
const forbidden = [
  "set_config(text, text, boolean)",
  "lo_create(oid)",
  "lo_creat(integer)",
  "lo_from_bytea(oid, bytea)",
];

/**
 * Takes functions of Postgres itself from everybody but superusers, which only a superuser can do:
 * on a server where the owner is none, this does nothing.
 */
async function forbidFunctions(sql: Sql): Promise<void> {
  const open = await sql<{ name: string }[]>`
    select name from jsonb_array_elements_text(${sql.json(forbidden)}) name, pg_roles
    where rolname = current_user and rolsuper and has_function_privilege('public', name, 'execute')`;
  for (const { name } of open) {
    await sql.unsafe(`revoke execute on function pg_catalog.${name} from public`);
  }
}

/**
 * Gives the application's role its password, unless that password logs in already: several
 * processes migrate, and an administrator may have set it.
 */
export async function ensureApplicationPassword(sql: Sql, appUrl: string, password: string) {
  if (await logsIn(appUrl)) return;
  await againOnCollision(() =>
    sql.unsafe(`alter role ${applicationRole} password '${scramVerifier(password)}'`),
  );
}

async function orAskAdministrator(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!isPostgresError(cause, "42501")) throw cause;
    throw new Error(
      `The database user may not create roles, or may not become ${ownerRole}. ` +
        `Ask the server's administrator to run:\n` +
        Object.entries(attributes)
          .map(([role, attribute]) => `  create role ${role} ${attribute};\n`)
          .join("") +
        `  grant ${signInRole} to ${ownerRole};\n` +
        `  grant ${ownerRole} to <the user of DATABASE_URL>;\n` +
        `(those that are missing), and to give ${applicationRole} the password of DATABASE_APP_URL.`,
      { cause },
    );
  }
}

async function ensureRole(sql: Sql, role: string, attribute: string): Promise<void> {
  const found = await sql`select from pg_roles where rolname = ${role}`;
  if (found.length === 0) await sql.unsafe(`create role ${role} ${attribute}`);
}

async function ensureMembership(sql: Sql, role: string, member: string): Promise<void> {
  const found = await sql`
    select from pg_auth_members
    where roleid = ${role}::regrole and member = ${member}::regrole`;
  if (found.length === 0) await sql.unsafe(`grant ${role} to ${member}`);
}

async function refuseStrongApplication(sql: Sql): Promise<void> {
  const strong = await sql`
    select from pg_roles
    where rolname = ${applicationRole}
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        or exists (select from pg_auth_members where member = pg_roles.oid))`;
  if (strong.length > 0) {
    throw new Error(
      `The role ${applicationRole} can do more than an application may (superuser, BYPASSRLS, ` +
        `CREATEROLE, CREATEDB, REPLICATION or membership of another role). Take that away first.`,
    );
  }
}

async function mayBecomeOwner(sql: Sql): Promise<boolean> {
  try {
    await sql.unsafe(`set role ${ownerRole}; reset role`);
    return true;
  } catch (error) {
    if (isPostgresError(error, "42501")) return false;
    throw error;
  }
}

async function logsIn(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 10 });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (isPostgresError(error, "28P01", "28000")) return false;
    throw error;
  } finally {
    await sql.end();
  }
}

async function againOnCollision(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      // Duplicate role, unique violation in a catalogue, "tuple concurrently updated".
      if (attempt === 10 || !isPostgresError(error, "42710", "23505", "XX000")) throw error;
      await wait(attempt * 20);
    }
  }
}

function isPostgresError(error: unknown, ...codes: string[]): boolean {
  return error instanceof postgres.PostgresError && codes.includes(error.code);
}
