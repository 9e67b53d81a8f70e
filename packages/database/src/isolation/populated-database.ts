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
export async function populate(ownerUrl: string): Promise<PopulatedDatabase> {
  const sql = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  const [superuser] = await sql`select from pg_roles where rolname = current_user and rolsuper`;
  if (superuser === undefined) await sql.unsafe(`grant ${applicationRole} to current_user`);
  await sql.unsafe(`set role ${ownerRole}`);
  const catalogue = await readCatalogue(sql);
  const secured = catalogue.filter(({ secured }) => secured);
  const force = (word: string) =>
    secured.map(({ name }) => `alter table ${name} ${word} row level security;`).join(" ");

  await sql.unsafe(force("no force"));
  const rows = new Map<string, Row[]>();
  for (const place of places) await populatePlace(sql, catalogue, place, rows);
  await sql.unsafe(force("force"));
  return {
    sql,
    tables: catalogue.map((table) => ({ ...table, rows: rows.get(table.name) ?? [] })),
  };
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

async function populatePlace(
  sql: Sql,
  tables: readonly Table[],
  place: Place,
  written: Map<string, Row[]>,
): Promise<void> {
  const here = new Map<string, Row>();
  const byName = new Map(tables.map((table) => [table.name, table]));
  const write = async (table: Table): Promise<Row> => {
    const known = here.get(table.name);
    if (known !== undefined) return known;
    for (const { parent } of table.foreignKeys) {
      const parentTable = byName.get(parent);
      if (parentTable !== undefined && parent !== table.name) await write(parentTable);
    }
    const row = exampleRow(table, place, (parent) => here.get(parent));
    const { row: kept, isNew } = await insertOrFind(sql, table, row);
    here.set(table.name, kept);
    if (isNew) written.set(table.name, [...(written.get(table.name) ?? []), kept]);
    return kept;
  };
  for (const table of tables) await write(table);
}

// Places of one trust share the trust's own row.
async function insertOrFind(
  sql: Sql,
  table: Table,
  row: Row,
): Promise<{ row: Row; isNew: boolean }> {
  const columns = Object.keys(row).join(", ");
  try {
    const [inserted] = await sql.unsafe<{ row: Row }[]>(
      `insert into ${table.name} as written (${columns})
       select ${columns} from jsonb_populate_record(null::${table.name}, ${literal(row)})
       on conflict (${table.primaryKey.join(", ")}) do nothing
       returning to_jsonb(written) as row`,
    );
    if (inserted !== undefined) return { row: inserted.row, isNew: true };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `No example row could be made for the table ${table.name}: ${reason}. ` +
        `If a CHECK binds its columns, say how in isolation/example-row.ts.`,
      { cause },
    );
  }
  const same = table.primaryKey.map((column) => `${column} = ${quoted(String(row[column]))}`);
  const [found] = await sql.unsafe<{ row: Row }[]>(
    `select to_jsonb(t) as row from ${table.name} t where ${same.join(" and ")}`,
  );
  if (found === undefined) throw new Error(`A row of ${table.name} was neither written nor found.`);
  return { row: found.row, isNew: false };
}

/** A row as a literal for jsonb_populate_record, in statements sent as one message. */
export function literal(row: Row): string {
  return `${quoted(JSON.stringify(row))}::jsonb`;
}

export function quoted(text: string): string {
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
