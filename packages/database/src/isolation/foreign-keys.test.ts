import { afterAll, describe, expect, it } from "vitest";
import { tableRules } from "../table-rules.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import type { ForeignKey } from "./catalogue.ts";
import type { Row } from "./example-row.ts";
import type { Place } from "./places.ts";
import { ashdown, birling, ditchling } from "./places.ts";
import type { PopulatedTable } from "./populated-database.ts";
import { literal, populate } from "./populated-database.ts";

const { ownerUrl } = await createTestDatabase();
const { sql, tables } = await populate(ownerUrl);
afterAll(() => sql.end());

const byName = new Map(tables.map((table) => [table.name, table]));
const isWhere = (column: string) => ["trust_id", "school_id"].includes(column);

/** Every reference of a trust's table to more than its trust and school. */
const references = tables
  .filter(({ columns }) => columns.some(({ name }) => name === "trust_id"))
  .flatMap((table) =>
    table.foreignKeys
      .filter(({ columns }) => !columns.every(isWhere))
      .map((key) => [`${table.name} to ${key.parent}`, table, key] as const),
  );

describe.each(references)("a reference from %s", (_title, table, key) => {
  it("leads to the school's own row", async () => {
    expect(await refer(table, key, ashdown)).toBeNull();
  });

  it("can't lead to another trust's row", async () => {
    expect(await refer(table, key, ditchling)).toBe("23503");
  });
});

const ofSchools = references.filter(([, , key]) => key.columns.includes("school_id"));

it.each(ofSchools)(
  "a reference from %s can't lead to a sibling school's row",
  async (_title, table, key) => {
    expect(await refer(table, key, birling)).toBe("23503");
  },
);

/** Turns the reference of Ashdown's row to a row elsewhere; gives the error's code, if any. */
async function refer(
  table: PopulatedTable,
  key: ForeignKey,
  elsewhere: Place,
): Promise<string | null> {
  const target = rowAt(byName.get(key.parent), elsewhere);
  const changed = Object.fromEntries(
    key.columns
      .map((column, index) => [column, target?.[key.parentColumns[index] ?? ""]] as const)
      .filter(([column]) => !isWhere(column)),
  );
  const row: Row = { ...changed, ...tableRules[table.name]?.exampleWithReference?.[key.parent] };
  const columns = Object.keys(row).join(", ");
  await sql.unsafe("begin");
  try {
    // The reference is tried here, and not the policies: they are lifted for the attempt.
    await sql.unsafe(`alter table ${table.name} no force row level security`);
    const updated = await sql.unsafe(
      `update ${table.name} as referring set (${columns}) =
         (select ${columns} from jsonb_populate_record(null::${table.name}, ${literal(row)}))
       where to_jsonb(referring) = ${literal(rowAt(table, ashdown) ?? {})}`,
    );
    expect(updated.count).toBe(1);
    return null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  } finally {
    await sql.unsafe("rollback");
  }
}

/** The table's row at a place: the school's, or where the table knows no schools, one of the trust's. */
function rowAt(table: PopulatedTable | undefined, place: Place): Row | undefined {
  return table?.rows.find(
    (row) =>
      row.trust_id === place.trustId &&
      [undefined, place.schoolId].includes(row.school_id as string),
  );
}
