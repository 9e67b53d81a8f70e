/** What Postgres itself says about the tables: the source of every generated test. */
import type { Sql } from "postgres";

export interface Column {
  name: string;
  type: string;
  required: boolean;
  hasDefault: boolean;
}

export interface ForeignKey {
  columns: string[];
  parent: string;
  parentColumns: string[];
  /** What a change of the parent does to the row: Postgres does it past row security. */
  cascades: boolean;
}

export interface Policy {
  name: string;
  command: "select" | "insert" | "update" | "delete" | "all";
  permissive: boolean;
  roles: string[];
  using: string | null;
  check: string | null;
  /** Every column that the policy looks at. */
  columns: string[];
}

export interface Table {
  name: string;
  secured: boolean;
  forced: boolean;
  columns: Column[];
  primaryKey: string[];
  /** Columns and expressions of every index that lets no two rows agree, the primary key's among them. */
  uniqueKeys: string[][];
  foreignKeys: ForeignKey[];
  /** As Postgres prints them. */
  checks: string[];
  policies: Policy[];
  hasTriggers: boolean;
}

/** Every table of the public schema, in the order of names. */
export async function readCatalogue(sql: Sql): Promise<Table[]> {
  const rows = await sql<{ description: Table }[]>`
    select jsonb_build_object(
      'name', c.relname,
      'secured', c.relrowsecurity,
      'forced', c.relforcerowsecurity,
      'columns', (
        select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'required', a.attnotnull, 'hasDefault', a.atthasdef) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      'primaryKey', (
        select coalesce(jsonb_agg(a.attname order by k.place), '[]')
        from pg_index i, unnest(i.indkey) with ordinality k (attnum, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum),
      'uniqueKeys', (
        select coalesce(jsonb_agg(keys.names), '[]') from (
          select jsonb_agg(pg_get_indexdef(i.indexrelid, place, true) order by place) as names
          from pg_index i, generate_series(1, i.indnkeyatts) place
          where i.indrelid = c.oid and (i.indisunique or i.indisexclusion)
          group by i.indexrelid) keys),
      'foreignKeys', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'columns', (select jsonb_agg(a.attname order by k.place)
            from unnest(f.conkey) with ordinality k (attnum, place), pg_attribute a
            where a.attrelid = c.oid and a.attnum = k.attnum),
          'parent', f.confrelid::regclass::text,
          'parentColumns', (select jsonb_agg(a.attname order by k.place)
            from unnest(f.confkey) with ordinality k (attnum, place), pg_attribute a
            where a.attrelid = f.confrelid and a.attnum = k.attnum),
          'cascades', not (f.confdeltype in ('a', 'r') and f.confupdtype in ('a', 'r'))
          ) order by f.conname), '[]')
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'),
      'checks', (
        select coalesce(jsonb_agg(pg_get_constraintdef(k.oid)), '[]')
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'),
      'policies', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'name', p.polname,
          'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert'
            when 'w' then 'update' when 'd' then 'delete' else 'all' end,
          'permissive', p.polpermissive,
          'roles', (select jsonb_agg(coalesce(r.rolname, 'public'))
            from unnest(p.polroles) o (oid) left join pg_roles r on r.oid = o.oid),
          'using', pg_get_expr(p.polqual, p.polrelid),
          'check', pg_get_expr(p.polwithcheck, p.polrelid),
          'columns', (select coalesce(jsonb_agg(distinct a.attname), '[]')
            from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where d.classid = 'pg_policy'::regclass and d.objid = p.oid
              and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0)
          ) order by p.polname), '[]')
        from pg_policy p where p.polrelid = c.oid),
      'hasTriggers', exists (
        select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)
    ) as description
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`;
  return rows.map(({ description }) => description);
}
