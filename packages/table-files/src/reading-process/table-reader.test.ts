import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbookWith, workbookWithParts } from "../../fixtures/hostile-tables.ts";
import { folderOfTables } from "../../fixtures/table-on-disk.ts";
import { createTableReader, defaultTableLimits, type TableRow } from "../table-files.ts";

const megabyte = 1024 * 1024;
const reader = createTableReader();

let tables: Awaited<ReturnType<typeof folderOfTables>>;
beforeAll(async () => {
  tables = await folderOfTables();
});
afterAll(() => tables.remove());

describe("reading tables in a process of its own", () => {
  it("gives all rows of a file, batch by batch", async () => {
    const lines = Array.from({ length: 2_500 }, (_, place) => `Member ${place + 1},Teaching`);
    const path = await tables.file(["Name,Group", ...lines].join("\n"));
    const opened = await reader.open(path);
    expect(opened).toMatchObject({ rows: 2_500, headings: ["Name", "Group"] });
    const rows: TableRow[] = [];
    for await (const row of reader.rows(path, opened, { afterRow: 101 })) rows.push(row);
    expect(rows).toHaveLength(2_400);
    expect([rows[0]?.cells[0], rows.at(-1)?.cells[0]]).toEqual(["Member 101", "Member 2500"]);
  });

  it("gives a workbook's rows, and its sheets to choose from", async () => {
    const path = await tables.file(await workbookWith());
    const opened = await reader.open(path, { sheet: "Staff" });
    for await (const row of reader.rows(path, opened)) {
      expect(row.cells).toEqual(["Ada Fernsby", "a.fernsby@example.org"]);
    }
    expect(opened.rows).toBe(1);
  });

  it("says why a file can't be read", async () => {
    const path = await tables.file('Name\n"Ada\n');
    await expect(reader.open(path)).rejects.toMatchObject({
      name: "UnreadableTable",
      code: "open_quote",
    });
  });

  it("ends a reading that takes too long", async () => {
    const path = await tables.file("Name,Group\nAda,Teaching\n".repeat(2_000_000));
    const hasty = createTableReader({ ...defaultTableLimits, rows: 1e9, milliseconds: 100 });
    await expect(hasty.open(path)).rejects.toMatchObject({ code: "out_of_time" });
  });

  it("ends a reading that takes too much memory, and reads the next file", async () => {
    const texts = `<si><t>${"x".repeat(30_000)}</t></si>`.repeat(3_000);
    const file = await workbookWithParts({ "xl/sharedStrings.xml": `<sst>${texts}</sst>` });
    const path = await tables.file(file);
    expect(await reader.open(path)).toMatchObject({ rows: 1 });
    const tight = createTableReader({ ...defaultTableLimits, memoryBytes: 120 * megabyte });
    await expect(tight.open(path)).rejects.toMatchObject({ code: "out_of_memory" });
    const next = await tables.file("Name\nAda\n");
    await expect(reader.open(next)).resolves.toMatchObject({ rows: 1 });
  });

  it("stops where the caller does", async () => {
    const path = await tables.file("Name,Group\nAda,Teaching\n".repeat(50_000));
    const opened = await reader.open(path);
    for await (const row of reader.rows(path, opened)) {
      expect(row.rowNumber).toBe(2);
      break;
    }
  });
});
