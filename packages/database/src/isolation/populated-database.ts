import postgres from "postgres";
import type { Sql } from "postgres";
import { applicationRole, ownerRole } from "../role-names.ts";
import type { Table } from "./catalogue.ts";
import { readCatalogue } from "./catalogue.ts";
import type { Row } from "./example-row.ts";
import { exampleRow } from "./example-row.ts";
import type { Place } from "./places.ts";
import { places } from "./places.ts";

export interface PopulatedTable extends Table {
  /** One row for each place, or fewer where places share one; as Postgres gives them back. */
  rows: Row[];
}

export interface PopulatedDatabase {
  /** A session that can become the owner's role and the application's. */
  sql: Sql;
  tables: PopulatedTable[];
}

/**
 * Puts a row of every table at every place, parents first.
 * @param ownerUrl a database of the test's own: row security is lifted while the rows are written
 */
export async function populate(
  ownerUrl: string,
  at: readonly Place[] = places,
): Promise<PopulatedDatabase> {
  const sql = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  const [superuser] = await sql`select from pg_roles where rolname = current_user and rolsuper`;
  if (superuser === undefined) await sql.unsafe(`grant ${applicationRole} to current_user`);
  await sql.unsafe(`set role ${ownerRole}`);
  const catalogue = await readCatalogue(sql);
  const force = (word: string) =>
    catalogue
      .filter(({ secured }) => secured)
      .map(({ name }) => `alter table ${name} ${word} row level security;`)
      .join(" ");

  await sql.unsafe(force("no force"));
  const given = new Map<string, Row[]>();
  for (const table of parentsFirst(catalogue)) {
    const rows = at.map((place, index) =>
      exampleRow(table, place, (parent) => given.get(parent)?.[index]),
    );
    given.set(table.name, rows);
    await insert(sql, table, rows);
  }
  const tables = await Promise.all(
    catalogue.map(async (table) => ({ ...table, rows: await readRows(sql, table) })),
  );
  await sql.unsafe(force("force"));
  return { sql, tables };
}

/**
 * Takes the foreign keys away, so that a DELETE of every row is stopped by row security alone. They
 * are checked after it and could only hide what it lets through.
 */
export async function dropForeignKeys({ sql }: PopulatedDatabase): Promise<void> {
  const keys = await sql<{ name: string; table: string }[]>`
    select quote_ident(conname) as name, conrelid::regclass::text as table
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace`;
  await sql.unsafe(
    keys.map(({ name, table }) => `alter table ${table} drop constraint ${name};`).join(" "),
  );
}

function parentsFirst(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const visit = (table: Table, below: readonly Table[]) => {
    if (ordered.has(table) || below.includes(table)) return;
    for (const { parent } of table.foreignKeys) {
      const found = byName.get(parent);
      if (found !== undefined) visit(found, [...below, table]);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}

// Places of one trust share the trust's own row, so the first of them writes it.
async function insert(sql: Sql, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  try {
    await sql.unsafe(
      `insert into ${table.name} (${columns})
       select ${columns} from jsonb_populate_recordset(null::${table.name}, ${literal(rows)})
       on conflict (${table.primaryKey.join(", ")}) do nothing`,
    );
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `No example row could be made for the table ${table.name}: ${reason}. ` +
        `If a CHECK binds its columns, say how in the example of its rules in table-rules/.`,
      { cause },
    );
  }
}

async function readRows(sql: Sql, table: Table): Promise<Row[]> {
  const found = await sql.unsafe<{ row: Row }[]>(
    `select to_jsonb(t) as row from ${table.name} t order by ctid`,
  );
  return found.map(({ row }) => row);
}

/** Rows as a literal for jsonb_populate_record(set), in statements sent as one message. */
export function literal(rows: Row | readonly Row[]): string {
  return `${quoted(JSON.stringify(rows))}::jsonb`;
}

function quoted(text: string): string {
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
