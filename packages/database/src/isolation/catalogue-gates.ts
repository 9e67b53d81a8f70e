/**
 * What must hold of every table, function and role, read from Postgres' own catalogue. Each gate
 * gives its findings in words; none means that it holds.
 */
import type { Sql } from "postgres";
import { ownerRole } from "../role-names.ts";
import { definerFunctions, tableRules } from "../table-kinds.ts";
import type { Policy, Table } from "./catalogue.ts";

const commands = ["select", "insert", "update", "delete"] as const;

const isTenants = (table: Table) => table.columns.some(({ name }) => name === "trust_id");

/** Tables with rows of somebody's own; the rest are the same for all, or the owner's. */
const mustBeSecured = (table: Table) =>
  !["reference", "internal"].includes(tableRules[table.name]?.kind ?? "");

export function unregisteredTables(tables: readonly Table[]): string[] {
  const found = new Set(tables.map(({ name }) => name));
  return [
    ...tables
      .filter(({ name }) => tableRules[name] === undefined)
      .map(({ name }) => `${name} is not in table-kinds.ts`),
    ...Object.keys(tableRules)
      .filter((name) => !found.has(name))
      .map((name) => `${name} is in table-kinds.ts and not in the database`),
  ];
}

export function unsecuredTables(tables: readonly Table[]): string[] {
  return tables
    .filter(mustBeSecured)
    .flatMap((table) => [
      ...(table.secured ? [] : [`${table.name} has no row level security`]),
      ...(table.forced ? [] : [`${table.name} does not force it on its owner`]),
    ]);
}

/** One permissive policy for each command that is granted, and none for any other. */
export function surplusPolicies(tables: readonly Table[]): string[] {
  const roles = [...new Set(tables.flatMap(({ policies }) => policies.flatMap((p) => p.roles)))];
  const misdirected = roles.filter(
    (role) => !["safeboard_app", "safeboard_sign_in"].includes(role),
  );
  return [
    ...misdirected.map((role) => `a policy is for ${role}`),
    ...tables.filter(mustBeSecured).flatMap((table) =>
      commands.flatMap((command) => {
        const own = table.policies.filter(
          (policy) =>
            policy.roles.includes("safeboard_app") && [command, "all"].includes(policy.command),
        );
        const expected = tableRules[table.name]?.[command] === undefined ? 0 : 1;
        const finding = `${table.name} has ${own.length} policies for ${command}, not ${expected}`;
        return own.length === expected ? [] : [finding];
      }),
    ),
    ...everyPolicy(tables)
      .filter(({ policy }) => !policy.permissive)
      .map(({ table, policy }) => `${table.name}: ${policy.name} is restrictive`),
  ];
}

/** Conditions that a sharded Postgres can carry out, the same before and after the command. */
export function illFormedPolicies(tables: readonly Table[]): string[] {
  return everyPolicy(tables).flatMap(({ table, policy }) => {
    const at = `${table.name}: ${policy.name}`;
    const conditions = `${policy.using ?? ""} ${policy.check ?? ""}`;
    const parts = { select: [1, 0], insert: [0, 1], update: [1, 1], delete: [1, 0], all: [1, 1] };
    const [using, check] = parts[policy.command];
    return [
      ...(/\bselect\b/i.test(conditions) ? [`${at} has a sub-select`] : []),
      ...((policy.using === null) === (using === 1) ? [`${at}: USING is missing or too many`] : []),
      ...((policy.check === null) === (check === 1) ? [`${at}: CHECK is missing or too many`] : []),
      ...(policy.command === "update" && policy.using !== policy.check
        ? [`${at}: USING and CHECK differ`]
        : []),
    ];
  });
}

const ownUnit =
  "((trust_id = (NULLIF(current_setting('app.trust_id'::text, true), ''::text))::uuid) AND " +
  "(school_id = ANY ((NULLIF(current_setting('app.school_ids'::text, true), ''::text))::uuid[])))";

/** A unit table's policies are the one condition that stays an index condition, word for word. */
export function unusualUnitPolicies(tables: readonly Table[]): string[] {
  const bySystem = ownUnit.replace(
    /\)$/,
    " AND (NULLIF(current_setting('app.scope'::text, true), ''::text) = ANY ('{system}'::text[])))",
  );
  return everyPolicy(tables)
    .filter(({ table }) => tableRules[table.name]?.kind === "unit")
    .filter(({ table, policy }) => {
      const closing =
        policy.command === "delete" && tableRules[table.name]?.delete === "own_unit_by_system";
      return (policy.using ?? policy.check) !== (closing ? bySystem : ownUnit);
    })
    .map(({ table, policy }) => `${table.name}: ${policy.name} is not the unit policy`);
}

/** So that a row references neither another trust's row nor another school's, and a key tells neither. */
export function keysThatLeaveTheUnit(tables: readonly Table[]): string[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  return tables.filter(isTenants).flatMap((table) => [
    ...table.uniqueKeys
      .filter((columns) => columns[0] !== "trust_id")
      .map(
        (columns) => `${table.name}: the key (${columns.join(", ")}) does not begin with trust_id`,
      ),
    ...table.foreignKeys.flatMap((key) => {
      const parent = byName.get(key.parent);
      const at = `${table.name}: the reference to ${key.parent}`;
      const target = (column: string) => key.parentColumns[key.columns.indexOf(column)];
      const trustColumn = key.parent === "trust" ? "id" : "trust_id";
      const bound = parent?.columns.some(({ name }) => name === "school_id") ?? false;
      return [
        ...(key.columns[0] === "trust_id" && target("trust_id") === trustColumn
          ? []
          : [`${at} does not begin with the trust`]),
        ...(bound && target("school_id") !== "school_id" ? [`${at} leaves the school`] : []),
        ...(key.parent === "unit" && target("school_id") !== "id" ? [`${at} is not its own`] : []),
      ];
    }),
  ]);
}

/** A person's tables lead to persons only. */
export function personsBoundToTrusts(tables: readonly Table[]): string[] {
  return tables
    .filter(({ name }) => tableRules[name]?.kind === "person")
    .flatMap((table) =>
      table.foreignKeys
        .filter(({ parent }) => tableRules[parent]?.kind !== "person")
        .map(({ parent }) => `${table.name} refers to ${parent}`),
    );
}

export function tablesWithTriggers(tables: readonly Table[]): string[] {
  return tables.filter(({ hasTriggers }) => hasTriggers).map(({ name }) => `${name} has a trigger`);
}

/** What the register says that the application may do, in the words of `actualGrants`. */
export function expectedGrants(tables: readonly Table[]): string[] {
  return tables.flatMap((table) => {
    const rules = tableRules[table.name];
    if (rules === undefined) return [];
    const columns = table.columns.map(({ name }) => name);
    const granted = {
      select: rules.select === undefined ? [] : (rules.selectColumns ?? columns),
      insert: rules.insert === undefined ? [] : columns,
      update: rules.update === undefined ? [] : (rules.updateColumns ?? []),
    };
    return [
      ...Object.entries(granted).flatMap(([command, names]) =>
        names.map((name) => `${command} ${table.name}.${name}`),
      ),
      ...(rules.delete === undefined ? [] : [`delete ${table.name}`]),
    ];
  });
}

/** Every privilege of the application on a table or column, its own or PUBLIC's. */
export async function actualGrants(sql: Sql): Promise<string[]> {
  const rows = await sql<{ privilege: string }[]>`
    select privilege || ' ' || c.relname || '.' || a.attname as privilege
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
      unnest(array['select', 'insert', 'update', 'references']) privilege
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and has_column_privilege('safeboard_app', c.oid, a.attnum, privilege)
    union all
    select lower(g.privilege_type) || ' ' || c.relname
    from pg_class c, aclexplode(c.relacl) g
    where c.relnamespace = 'public'::regnamespace
      and g.grantee in (0, 'safeboard_app'::regrole)
      and (g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') or g.is_grantable)`;
  return rows.map(({ privilege }) => privilege);
}

export function grantFindings(expected: readonly string[], actual: readonly string[]): string[] {
  const wanted = new Set(expected);
  const found = new Set(actual);
  return [
    ...actual.filter((grant) => !wanted.has(grant)).map((grant) => `too much: ${grant}`),
    ...expected.filter((grant) => !found.has(grant)).map((grant) => `missing: ${grant}`),
  ];
}

/** Everything that can be said of the database without looking at a table's rules. */
export async function databaseFindings(sql: Sql): Promise<string[]> {
  const rows = await sql<{ finding: string }[]>`
    select 'the materialised view ' || relname as finding
      from pg_class where relkind = 'm' and relnamespace = 'public'::regnamespace
    union all
    select 'the view ' || relname || ' runs as its owner'
      from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
        and not coalesce(reloptions @> array['security_invoker=true'], false)
    union all
    select 'the enumeration ' || typname
      from pg_type where typtype = 'e' and typnamespace not in ('pg_catalog'::regnamespace)
    union all
    select 'the rule ' || rulename from pg_rules where schemaname = 'public'
    union all
    select c.relname || ' belongs to ' || c.relowner::regrole
      from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relowner <> ${ownerRole}::regrole
    union all
    select 'the application may use the schema ' || nspname
      from pg_namespace where nspname not like 'pg\_%' and nspname not in ('public', 'information_schema')
        and has_schema_privilege('safeboard_app', oid, 'usage')
    union all
    select role || ' may create in the public schema'
      from unnest(array['safeboard_app', 'safeboard_sign_in']) role
      where has_schema_privilege(role, 'public', 'create')
    union all
    select role || ' may ' || privilege || ' in this database'
      from unnest(array['safeboard_app', 'safeboard_sign_in']) role,
        unnest(array['create', 'temporary']) privilege
      where has_database_privilege(role, current_database(), privilege)
    union all
    select rolname || ' can do more than it may'
      from pg_roles where rolname in ('safeboard_app', 'safeboard_sign_in', 'safeboard_owner')
        and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
          or rolcanlogin <> (rolname = 'safeboard_app'))
    union all
    select 'safeboard_app is a member of ' || roleid::regrole
      from pg_auth_members where member = 'safeboard_app'::regrole
    union all
    select 'safeboard_app owns ' || classid::regclass || ' ' || objid
      from pg_shdepend where refobjid = 'safeboard_app'::regrole and deptype = 'o'
        and dbid = (select oid from pg_database where datname = current_database())`;
  return rows.map(({ finding }) => finding);
}

/** Functions whose search path is anybody's, and those that run as their owner. */
export async function functionFindings(sql: Sql): Promise<string[]> {
  const functions = await sql<
    { name: string; pinned: boolean; definer: boolean; owner: string; forApplication: boolean }[]
  >`
    select p.oid::regprocedure::text as name,
      coalesce(array_to_string(p.proconfig, ' '), '') like '%search_path=pg_catalog%' as pinned,
      p.prosecdef as definer,
      p.proowner::regrole::text as owner,
      has_function_privilege('safeboard_app', p.oid, 'execute') as "forApplication"
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema')`;
  const definers = functions.filter(({ definer }) => definer).map(({ name }) => name);
  return [
    ...functions.filter(({ pinned }) => !pinned).map(({ name }) => `${name} pins no search_path`),
    ...functions
      .filter(({ definer, forApplication }) => forApplication && !definer)
      .map(({ name }) => `the application may call ${name}`),
    ...functions
      .filter(({ definer, owner }) => definer && owner !== "safeboard_sign_in")
      .map(({ name, owner }) => `${name} runs as ${owner}`),
    ...(definers.toSorted().join() === definerFunctions.join()
      ? []
      : [`functions that run as their owner: ${definers.join(", ")}`]),
  ];
}

function everyPolicy(tables: readonly Table[]): { table: Table; policy: Policy }[] {
  return tables.flatMap((table) =>
    table.policies
      .filter(({ roles }) => !roles.includes("safeboard_sign_in"))
      .map((policy) => ({ table, policy })),
  );
}
