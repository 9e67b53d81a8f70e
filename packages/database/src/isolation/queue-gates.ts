/** What the application may do in the schema of the job queue: exactly what its register says. */
import type { Sql } from "postgres";
import { queueRights } from "../jobs/queue-rights.ts";

/** Every privilege on a table, column or sequence of the queue that is too much, or missing. */
export async function queueGrantFindings(sql: Sql): Promise<string[]> {
  const wanted = Object.entries(queueRights).flatMap(([table, rights]) =>
    rights.map((right) => `${right} on ${table}`),
  );
  const found = await sql<{ grant: string; whole: boolean }[]>`
    select privilege || ' on ' || relname as grant, true as whole
    from pg_class, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) privilege
    where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and has_table_privilege('safeboard_app', oid, privilege)
    union all
    select lower(g.privilege_type) || ' on ' || relname || '.' || attname, false
    from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
    where c.relnamespace = 'pgboss'::regnamespace
    union all
    select lower(g.privilege_type) || ' on ' || relname || ' for ' || g.grantee::regrole, false
    from pg_class c, aclexplode(c.relacl) g
    where c.relnamespace = 'pgboss'::regnamespace
      and (g.grantee not in ('safeboard_app'::regrole, 'safeboard_owner'::regrole)
        or (g.is_grantable and g.grantee = 'safeboard_app'::regrole))
    union all
    select 'the sequence ' || relname, false
    from pg_class where relnamespace = 'pgboss'::regnamespace and relkind = 'S'`;
  const whole = new Set(found.filter((each) => each.whole).map(({ grant }) => grant));
  return [
    ...found
      .filter((each) => !each.whole || !wanted.includes(each.grant))
      .map(({ grant }) => `too much: ${grant}`),
    ...wanted.filter((grant) => !whole.has(grant)).map((grant) => `missing: ${grant}`),
  ];
}
