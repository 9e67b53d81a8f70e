/** What the database's roles may do with its tables: exactly what the register says. */
import type { Sql } from "postgres";
import { ownerRole } from "../role-names.ts";
import { tableRules } from "../table-rules.ts";
import type { Table } from "./catalogue.ts";

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
      and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')`;
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

/** What the roles may do that are not the application: the one that finds sign-ins, and no other. */
export async function furtherGrants(sql: Sql): Promise<string[]> {
  const rows = await sql<{ privilege: string }[]>`
    with granted as (
      select c.relname, null as attname, g.* from pg_class c, aclexplode(c.relacl) g
      where c.relnamespace = 'public'::regnamespace
      union all
      select c.relname, a.attname, g.* from pg_class c
      join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
      where c.relnamespace = 'public'::regnamespace
    )
    select concat_ws(' ', grantee::regrole, 'may', lower(privilege_type),
      relname || coalesce('.' || attname, '')) as privilege
    from granted
    where grantee not in (0, ${ownerRole}::regrole, 'safeboard_app'::regrole)
    union all
    select concat_ws(' ', grantee::regrole, 'may pass on', lower(privilege_type), relname)
    from granted where is_grantable and grantee <> ${ownerRole}::regrole
    union all
    select concat_ws(' ', 'safeboard_sign_in sees', tablename, 'for', lower(cmd), qual, with_check)
    from pg_policies where 'safeboard_sign_in' = any (roles)`;
  return rows.map(({ privilege }) => privilege);
}
