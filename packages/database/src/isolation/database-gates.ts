/** What must hold of the database beside its tables: functions, roles, schemas, and what else could open a way. */
import type { Sql } from "postgres";
import { queueFunctions } from "../jobs/queue-rights.ts";
import { ownerRole } from "../role-names.ts";
import { definerFunctions } from "../sign-in-rights.ts";

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
    -- Counts what all trusts do, and tells each.
    select 'the sequence ' || relname
      from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all
    select 'the foreign table ' || relname from pg_class where relkind = 'f'
    union all
    select 'the enumeration ' || typname
      from pg_type where typtype = 'e' and typnamespace not in ('pg_catalog'::regnamespace)
        and oid <> 'pgboss.job_state'::regtype
    union all
    select 'the rule ' || rulename from pg_rules where schemaname = 'public'
    union all
    select c.relname || ' belongs to ' || c.relowner::regrole
      from pg_class c where c.relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
        and c.relowner <> ${ownerRole}::regrole
    union all
    select 'the application may use the schema ' || nspname
      from pg_namespace where nspname not like 'pg\_%' and nspname not in ('public', 'information_schema', 'pgboss')
        and has_schema_privilege('safeboard_app', oid, 'usage')
    union all
    select role || ' may create in the schema ' || nspname
      from unnest(array['safeboard_app', 'safeboard_sign_in']) role, pg_namespace
      where has_schema_privilege(role, oid, 'create')
    union all
    select coalesce(role.rolname, 'everybody') || ' begins with ' || setting
      from pg_db_role_setting d left join pg_roles role on role.oid = d.setrole, unnest(d.setconfig) setting
      where setting similar to '(app.|role=|row_security=|search_path=)%'
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
    {
      name: string;
      pinned: boolean;
      /** The names in its body were looked up when it was made, not when it is called. */
      resolved: boolean;
      definer: boolean;
      owner: string;
      forApplication: boolean;
      /** pg-boss' own: they run as whoever calls them, and the application calls one. */
      ofQueue: boolean;
    }[]
  >`
    select p.oid::regprocedure::text as name,
      coalesce(p.proconfig @> array['search_path=pg_catalog'], false) as pinned,
      p.prosqlbody is not null as resolved,
      p.prosecdef as definer,
      p.proowner::regrole::text as owner,
      has_function_privilege('safeboard_app', p.oid, 'execute') as "forApplication",
      n.nspname = 'pgboss' as "ofQueue"
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema')`;
  const definers = functions.filter(({ definer }) => definer).map(({ name }) => name);
  return [
    ...functions
      .filter(({ pinned, ofQueue }) => !pinned && !ofQueue)
      .map(({ name }) => `${name} pins no search_path`),
    ...functions
      .filter(({ definer, resolved }) => definer && !resolved)
      .map(({ name }) => `${name} looks names up when it is called`),
    ...functions
      .filter(({ definer, forApplication }) => forApplication && !definer)
      .filter(({ name }) => !queueFunctions.includes(name.replace(/^pgboss\./u, "")))
      .map(({ name }) => `the application may call ${name}`),
    ...functions
      .filter(({ definer, owner }) => definer && owner !== "safeboard_sign_in")
      .map(({ name, owner }) => `${name} runs as ${owner}`),
    ...(definers.toSorted().join() === definerFunctions.join()
      ? []
      : [`functions that run as their owner: ${definers.join(", ")}`]),
  ];
}
