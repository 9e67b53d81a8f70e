/**
 * What somebody could try who has the application's connection, or a place in one of its queries.
 * What they still could do is in decisions/0001-isolation-in-postgres.md.
 */
import { randomUUID } from "node:crypto";
import { sql as raw } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { withActor } from "../actor.ts";
import { applicationUrl } from "../application-url.ts";
import { connect } from "../connect.ts";
import { contextStatements } from "../context.ts";
import { createTrust } from "../factories/create-trust.ts";
import { applicationRole, ownerRole } from "../role-names.ts";
import { hub, trust } from "../tables/tenancy.ts";
import { createTestDatabase } from "../testing/test-database.ts";

const { database, ownerUrl } = await createTestDatabase();
const own = await createTrust(database, { name: "Chalk Downs Trust", schools: ["Ashdown Vale"] });
const other = await createTrust(database, { name: "Weald Trust", schools: ["Ditchling"] });
await addHub(own.system, "Coast");
await addHub(other.system, "Nobody else's business");

const intruder = postgres(applicationUrl(ownerUrl), { max: 1, onnotice: () => {} });
const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => Promise.all([intruder.end(), owner.end()]));

async function addHub(system: typeof own.system, name: string): Promise<void> {
  await withActor(database, system, (transaction) =>
    transaction.insert(hub).values({ trustId: system.trustId, id: randomUUID(), name }),
  );
}

const superuser = decodeURIComponent(new URL(ownerUrl).username);
const lead = { ...own.system, kind: "system" as const };

/** Tries statements in a transaction of the trust's own, and undoes them: rows, or the error's code. */
async function attempt(statements: string, context = contextStatements(lead)) {
  try {
    const results = await intruder.unsafe(`begin; ${context} ${statements}`).simple();
    const last: unknown = results.at(-1);
    return Array.isArray(last) ? [...last] : [...results];
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await intruder.unsafe("rollback");
  }
}

const forbidden = "42501";

describe("with the application's connection, nobody", () => {
  it.each([
    ["becomes the owner", `set role ${ownerRole}`],
    ["becomes the role that finds sign-ins", "set role safeboard_sign_in"],
    ["becomes the superuser", `set role "${superuser}"`],
    ["becomes another session", `set session authorization "${superuser}"`],
    ["gives themselves a role", `grant ${ownerRole} to ${applicationRole}`],
    ["gives themselves attributes", `alter role ${applicationRole} bypassrls`],
    ["gives themselves a context", `alter role ${applicationRole} set app.scope = 'operator'`],
    ["makes a role", "create role intruder"],
    ["makes a schema", "create schema side"],
    ["makes a queue", "select pgboss.create_queue('mine', '{}')"],
    ["makes a table beside the queue", "create table pgboss.copy as select * from pgboss.job"],
    ["changes the queue's rules", "insert into pgboss.version values (1)"],
    ["skips the triggers of foreign keys", "set session_replication_role = replica"],
    ["changes the server's settings", "select pg_reload_conf()"],
    ["reads a file", "select pg_read_file('/etc/hostname')"],
    ["lists a folder", "select pg_ls_dir('.')"],
    ["copies from a file", "copy hub from '/dev/null'"],
    ["copies to a file", "copy hub to '/tmp/hub'"],
    ["starts a program", "copy hub to program 'cat'"],
    ["brings a file in as a large object", "select lo_import('/etc/hostname')"],
    ["reads the roles' passwords", "select rolpassword from pg_authid"],
    ["reads the planner's samples", "select from pg_statistic"],
    ["reads large objects", "select from pg_largeobject"],
    ["reads which migrations ran", "select from applied_migration"],
    ["reads a password's hash", "select password_hash from credential"],
    ["empties a table", "truncate hub"],
    ["makes a table", "create table public.copy as select * from hub"],
    [
      "makes a temporary table that stands before a real one",
      "create temporary table hub (id int)",
    ],
    [
      "makes a function that stands before a real one",
      "create function public.lower(text) returns text language sql return 'x'",
    ],
    [
      "makes a temporary function",
      "create function pg_temp.tell(text) returns boolean language sql return true",
    ],
    ["makes a view", "create view public.everything as select * from hub"],
    ["makes a type", "create type public.colour as enum ('red')"],
    ["brings in an extension", "create extension pg_trgm"],
    ["makes a policy", "create policy mine on hub using (true)"],
    ["removes a policy", "drop policy safeboard_app_select on hub"],
    ["lifts row security", "alter table hub disable row level security"],
    ["makes a trigger", "create trigger t before update on hub execute function now()"],
    ["makes a rule", "create rule r as on delete to hub do instead nothing"],
    ["opens a table to everybody", "call isolation.enclose('hub')"],
    ["reads on without row security", "set local row_security = off; select from hub"],
    [
      "changes whom the whole database is asked for",
      "alter database template1 set app.scope = 'system'",
    ],
  ])("%s", async (_title, statement) => {
    expect(await attempt(statement)).toBe(forbidden);
  });

  it("loads rows past the policies", async () => {
    expect(await attempt("copy hub from stdin")).toBe("0A000");
  });
});

// Functions of Postgres itself are closed by a superuser only: see forbidFunctions in roles.ts.
const [hardened] = await owner`select from pg_roles where rolname = current_user and rolsuper`;

describe.skipIf(hardened === undefined)("an expression in a query", () => {
  const toOther = (name: string) => `set_config('app.${name}', '${other.trust.id}', true)`;

  it.each([
    ["calls set_config", `select ${toOther("trust_id")}`],
    [
      "has XML made of it",
      `select query_to_xml($$select ${toOther("trust_id")}$$, true, true, '')`,
    ],
    [
      "has XML made of SET",
      `select query_to_xml($$set app.trust_id = '${other.trust.id}'$$, true, true, '')`,
    ],
    ["has statistics made of it", `select ts_stat($$select to_tsvector(${toOther("trust_id")})$$)`],
    [
      "changes the list of settings",
      "update pg_settings set setting = 'off' where name = 'row_security'",
    ],
  ])("can't change whom it is asked for when it %s", async (_title, statement) => {
    expect(await attempt(statement)).toMatch(/^(42501|0A000)$/);
    expect(await attempt("select name from hub")).toEqual([{ name: "Coast" }]);
  });

  it("can't keep bytes where no policy reaches", async () => {
    expect(await attempt("select lo_from_bytea(0, 'x')")).toBe(forbidden);
    expect(await attempt("select lo_creat(-1)")).toBe(forbidden);
    expect(await attempt("select lo_create(0)")).toBe(forbidden);
  });

  it("is not shown another trust's rows before the policy, whatever it would tell of them", async () => {
    const told = await attempt(
      `select name from hub where case name when 'Coast' then true else 1 / (length(name) * 0) > 0 end`,
    );
    expect(told).toEqual([{ name: "Coast" }]);
  });

  it("learns nothing of values from the planner's statistics", async () => {
    await owner.unsafe("analyze");
    const [collected] = await owner`
      select count(*)::int as columns from pg_statistic where starelid = 'hub'::regclass`;
    expect(collected?.columns).toBeGreaterThan(0);
    expect(await attempt("select * from pg_stats where tablename = 'hub'")).toEqual([]);
  });
});

describe("another trust's row", () => {
  const values = (id: string) => `('${other.trust.id}', '${id}', 'Mine')`;
  const into = "insert into hub (trust_id, id, name) values";

  it("can't be told from no row by an INSERT, whatever it does ON CONFLICT", async () => {
    const [theirs] = await withActor(database, other.system, (transaction) =>
      transaction.select().from(hub),
    );
    for (const id of [theirs?.id ?? "", randomUUID()]) {
      expect(await attempt(`${into} ${values(id)}`)).toBe(forbidden);
      expect(await attempt(`${into} ${values(id)} on conflict do nothing`)).toBe(forbidden);
      expect(
        await attempt(`${into} ${values(id)} on conflict (trust_id, id) do update set name = 'x'`),
      ).toBe(forbidden);
      expect(await attempt(`${into} ${values(id)} returning *`)).toBe(forbidden);
    }
  });

  it("can't be told from no row by a reference to it", async () => {
    const insert = (schoolId: string) =>
      `insert into roll (trust_id, school_id, id, as_at, pupils, source)
       values ('${own.trust.id}', '${schoolId}', '${randomUUID()}', '2026-01-15', 1, 'census')`;
    for (const schoolId of [other.schools[0]?.id ?? "", randomUUID()]) {
      expect(await attempt(insert(schoolId))).toBe(forbidden);
      const listed = contextStatements({ ...lead, schoolIds: [schoolId] });
      expect(await attempt(insert(schoolId), listed)).toBe("23503");
    }
  });

  it("is not returned, locked or held by a cursor", async () => {
    const ours = [{ name: "Coast" }];
    expect(await attempt("select name from hub for update")).toEqual(ours);
    expect(await attempt("update hub set withdrawn_at = now() returning name")).toEqual(ours);
    expect(await attempt("declare c cursor for select name from hub; fetch all c")).toEqual(ours);
    expect(await attempt("select name from only hub")).toEqual(ours);
  });
});

describe("a context that is left behind", () => {
  const visitor = { kind: "visitor" as const };

  it("on a connection opens nothing to its next transaction", async () => {
    const single = connect({ url: database.url, maximumConnections: 1 });
    await withActor(single, visitor, async (transaction) => {
      for (const statement of [
        "set app.scope = 'operator'",
        `set app.trust_id = '${own.trust.id}'`,
      ]) {
        await transaction.execute(raw.raw(statement));
      }
    });
    const seen = await withActor(single, visitor, (transaction) =>
      transaction.select().from(trust),
    );
    await single.close();
    expect(seen).toEqual([]);
  });

  it("as a default of the role opens nothing", async () => {
    const [current] = await owner`select quote_ident(current_database()) as name`;
    const here = `alter role ${applicationRole} in database ${current?.name}`;
    await owner.unsafe(`${here} set app.scope = 'operator'`);
    const later = connect({ url: database.url, maximumConnections: 1 });
    const seen = await withActor(later, visitor, (transaction) => transaction.select().from(trust));
    await later.close();
    await owner.unsafe(`${here} reset app.scope`);
    expect(seen).toEqual([]);
  });
});

describe("what the owner makes anew", () => {
  it("is nobody's until it is granted", async () => {
    await owner.unsafe(`
      begin;
      set local role ${ownerRole};
      create table novelty (id integer);
      create sequence counter;
      create function one() returns integer language sql set search_path = pg_catalog return 1`);
    const [may] = await owner`
      select has_table_privilege(${applicationRole}, 'novelty', 'select, insert, update, delete') as table,
        has_sequence_privilege(${applicationRole}, 'counter', 'usage, select, update') as sequence,
        has_function_privilege(${applicationRole}, 'one()', 'execute') as function`;
    await owner.unsafe("rollback");
    expect(may).toEqual({ table: false, sequence: false, function: false });
  });
});
