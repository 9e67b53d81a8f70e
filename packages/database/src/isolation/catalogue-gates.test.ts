import type { Sql } from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { ownerRole } from "../role-names.ts";
import { signInRights } from "../sign-in-rights.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import type { Table } from "./catalogue.ts";
import { readCatalogue } from "./catalogue.ts";
import { databaseFindings, functionFindings } from "./database-gates.ts";
import * as grants from "./grant-gates.ts";
import { policiesBesideTheIndex } from "./index-conditions.ts";
import { crowdedPlaces } from "./places.ts";
import { populate } from "./populated-database.ts";
import { queueGrantFindings } from "./queue-gates.ts";
import * as gates from "./table-gates.ts";

const { ownerUrl } = await createTestDatabase();
const { sql } = await populate(ownerUrl, crowdedPlaces);
await sql.unsafe("analyze; reset role");
afterAll(() => sql.end());

type Gate = (sql: Sql, tables: readonly Table[]) => Promise<string[]> | string[];

const onTables =
  (gate: (tables: readonly Table[]) => string[]): Gate =>
  (_sql, tables) =>
    gate(tables);

const applicationGrants: Gate = async (session, tables) =>
  grants.grantFindings(grants.expectedGrants(tables), await grants.actualGrants(session));

const signInGrants: Gate = async (session) =>
  grants.grantFindings(signInRights, await grants.furtherGrants(session));

/** Each gate, and changes to the schema that it must notice. */
const everyGate: Record<string, { gate: Gate; noticed: Record<string, string> }> = {
  "every table is in the register": {
    gate: onTables(gates.unregisteredTables),
    noticed: { "a new table": "create table novelty (trust_id uuid)" },
  },
  "every table of somebody's own is secured, from its owner too": {
    gate: onTables(gates.unsecuredTables),
    noticed: {
      "a table not secured": "alter table roll disable row level security",
      "a table not forced": "alter table roll no force row level security",
    },
  },
  "there is one permissive policy for each table and command": {
    gate: onTables(gates.surplusPolicies),
    noticed: {
      "a second policy": "create policy second on roll for select to safeboard_app using (true)",
      "a policy for a command that nobody may do":
        "create policy second on roll for delete to safeboard_app using (false)",
      "a policy for all commands": "create policy second on roll to safeboard_app using (false)",
      "a missing policy": "drop policy safeboard_app_select on roll",
      "a policy for everybody": "create policy second on roll for select using (true)",
      "a restrictive policy":
        "create policy second on roll as restrictive for delete to safeboard_app using (false)",
    },
  },
  "every policy is whole and has no sub-select": {
    gate: onTables(gates.illFormedPolicies),
    noticed: {
      "a sub-select": "alter policy safeboard_app_select on roll using (exists (select from roll))",
      "a check that differs": "alter policy safeboard_app_update on roll with check (true)",
    },
  },
  "a unit table's policies are the one that stays an index condition": {
    gate: onTables(gates.unusualUnitPolicies),
    noticed: {
      "an OR":
        "alter policy safeboard_app_select on roll using " +
        "(trust_id = nullif(current_setting('app.trust_id', true), '')::uuid or pupils < 0)",
      "a delete that everybody may do":
        "alter policy safeboard_app_delete on document using (trust_id is not null)",
    },
  },
  "the policy is an index condition": {
    gate: policiesBesideTheIndex,
    noticed: {
      "a table whose rows are found by nothing": "alter table roll drop constraint roll_pkey",
      "a comparison that no index helps":
        "alter policy safeboard_app_select on roll using " +
        "(trust_id = nullif(current_setting('app.trust_id', true), '')::uuid and " +
        " school_id::text = any (nullif(current_setting('app.school_ids', true), '')::text[]))",
      "a policy that any scope opens":
        "alter policy safeboard_app_select on invitation using (token_hash = " +
        "nullif(current_setting('app.invitation_hash', true), '') or recorded_at < now())",
    },
  },
  "no key leaves the trust or the school": {
    gate: onTables(gates.keysThatLeaveTheUnit),
    noticed: {
      "a unique key without the trust": "create unique index short on roll (id)",
      "a unique key without the school": "create unique index short on roll (trust_id, id)",
      "a unique expression": "create unique index short on roll (upper(id::text))",
      "a key that excludes": "alter table roll add exclude (as_at with =) where (pupils < 0)",
      "a reference without the trust":
        "create unique index short on hub (id); " +
        "alter table membership add foreign key (hub_id) references hub (id)",
      "a reference without the school":
        "create unique index short on policy (trust_id, id); " +
        "alter table kept_policy add foreign key (trust_id, policy_id) references policy (trust_id, id)",
      "a reference to another unit":
        "alter table roll add foreign key (trust_id, id) references unit (trust_id, id)",
    },
  },
  "no reference changes rows past their policies": {
    gate: onTables(gates.referencesThatCascade),
    noticed: {
      "a deletion that spreads":
        "alter table request add foreign key (trust_id, school_id) references unit on delete cascade",
      "a change that spreads":
        "alter table request add foreign key (trust_id, school_id) references unit on update set null",
    },
  },
  "a person's tables lead to persons only": {
    gate: onTables(gates.personsBoundToTrusts),
    noticed: {
      "a session bound to a trust":
        "alter table session add foreign key (membership_trust_id) references trust (id)",
    },
  },
  "there are no triggers": {
    gate: onTables(gates.tablesWithTriggers),
    noticed: {
      "a trigger":
        "create trigger copy before update on roll for each row " +
        "execute function suppress_redundant_updates_trigger()",
    },
  },
  "the application may do what the register says, and nothing else": {
    gate: applicationGrants,
    noticed: {
      "a right to empty a table": "grant truncate on roll to safeboard_app",
      "a right to refer to a table": "grant references on roll to safeboard_app",
      "a right to make triggers": "grant trigger on roll to safeboard_app",
      "a column too many": "grant update (pupils) on roll to safeboard_app",
      "a password hash that can be read": "grant select on credential to safeboard_app",
      "a right of everybody": "grant select on applied_migration to public",
      "a right too few": "revoke insert on roll from safeboard_app",
    },
  },
  "the role that finds sign-ins may do what the register says, and nobody else anything": {
    gate: signInGrants,
    noticed: {
      "a column too many": "grant select (started_at) on session to safeboard_sign_in",
      "a table too many": "grant select on trust to safeboard_sign_in",
      "rows too many":
        "alter policy safeboard_sign_in_select on session using (expires_at is not null)",
      "a right of another role": "grant select on trust to pg_monitor",
      "a column of another role": "grant select (name) on trust to pg_monitor",
      "a right to pass on": "grant select on roll to safeboard_app with grant option",
      "a column to pass on": "grant select (pupils) on roll to safeboard_app with grant option",
    },
  },
  "nothing in the database opens another way in": {
    gate: databaseFindings,
    noticed: {
      "a view that runs as its owner": "create view everything as select * from roll",
      "a materialised view": "create materialized view everything as select * from roll",
      "a sequence": "create sequence counter",
      "a default in the context": "reset role; alter role safeboard_app set app.scope = 'system'",
      "an enumeration": "create type colour as enum ('red')",
      "a rule": "create rule swallow as on delete to roll do instead nothing",
      "a schema that the application may use":
        "create schema side; grant usage on schema side to safeboard_app",
      "a public schema that everybody may create in": "grant create on schema public to public",
      "a schema of the queue that the application may create in":
        "grant create on schema pgboss to safeboard_app",
      "another enumeration beside the queue's": "create type pgboss.colour as enum ('red')",
      "a table of the queue that is somebody else's":
        "reset role; alter table pgboss.job_common owner to current_user",
    },
  },
  "the application may do with the queue what its register says, and nothing else": {
    gate: queueGrantFindings,
    noticed: {
      "a queue that can be emptied at once": "grant truncate on pgboss.job_common to safeboard_app",
      "a queue that the application may make": "grant insert on pgboss.queue to safeboard_app",
      "a column of another table": "grant select (message) on pgboss.warning to safeboard_app",
      "jobs that everybody may read": "grant select on pgboss.job to public",
      "jobs that another role may read": "grant select on pgboss.job to safeboard_sign_in",
      "a right to pass on": "grant select on pgboss.job to safeboard_app with grant option",
      "a right that is missing": "revoke insert on pgboss.job_common from safeboard_app",
      "a sequence": "create sequence pgboss.counter",
    },
  },
  "functions are pinned, and only the named ones run as their owner": {
    gate: functionFindings,
    noticed: {
      "a function that runs as the owner":
        "create function everything() returns setof roll language sql security definer " +
        "set search_path = pg_catalog begin atomic select * from public.roll; end",
      "a function that pins no search_path":
        "create function one() returns integer language sql return 1",
      "a function that pins more than Postgres' own schema":
        "create function one() returns integer language sql set search_path = pg_catalog, public return 1",
      "a function of the sign-in role that looks names up when it is called":
        "grant create on schema public to safeboard_sign_in; " +
        "create function one() returns integer language sql security definer set search_path = pg_catalog " +
        "as 'select 1'; alter function one() owner to safeboard_sign_in",
      "a function that the application may call":
        "create function one() returns integer language sql set search_path = pg_catalog return 1; " +
        "grant execute on function one() to safeboard_app",
      "a function that makes queues, which the application may call":
        "grant execute on function pgboss.create_queue(text, jsonb) to safeboard_app",
      "a function of the queue that runs as its owner":
        "alter function pgboss.job_now() security definer",
    },
  },
};

describe.each(Object.entries(everyGate))("%s", (_title, { gate, noticed }) => {
  it("holds", async () => {
    expect(await gate(sql, await readCatalogue(sql))).toEqual([]);
  });

  it.each(Object.entries(noticed))("and would notice %s", async (_name, change) => {
    await sql.unsafe("begin");
    try {
      await sql.unsafe(`set local role ${ownerRole}; ${change}; reset role`);
      // The gate about plans has a transaction of its own, which ends in a rollback to here.
      expect(await gate(nested(sql), await readCatalogue(sql))).not.toEqual([]);
    } finally {
      await sql.unsafe("rollback");
    }
  });
});

/** A session whose transactions are savepoints of the one under way. */
function nested(session: Sql): Sql {
  const words: Record<string, string> = {
    begin: "savepoint inner_work",
    rollback: "rollback to savepoint inner_work",
  };
  return new Proxy(session, {
    get: (target, name, receiver) =>
      name === "unsafe"
        ? (text: string) => target.unsafe(words[text] ?? text)
        : Reflect.get(target, name, receiver),
  });
}
