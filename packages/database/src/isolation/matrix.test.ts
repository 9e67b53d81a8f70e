import { afterAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import { compareTable } from "./matrix.ts";
import { dropForeignKeys, populate } from "./populated-database.ts";

const { ownerUrl } = await createTestDatabase();
const populated = await populate(ownerUrl);
await dropForeignKeys(populated);
const { sql, tables } = populated;
afterAll(() => sql.end());

describe("every command of every actor reaches exactly the rows that are theirs", () => {
  let cells = 0;
  it.each(tables.map((table) => [table.name, table] as const))("in %s", async (_name, table) => {
    await sql.unsafe("begin");
    const { differences, tried } = await compareTable(sql, table);
    await sql.unsafe("rollback");
    cells += tried;
    expect(differences).toEqual([]);
  });

  it("and the whole matrix was tried", () => {
    console.info(`${cells} cells: ${tables.length} tables × commands × actors`);
    expect(cells).toBeGreaterThan(tables.length * 25);
  });
});
