import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mutatedTables } from "../fixtures/mutated-tables.ts";
import { folderOfTables } from "../fixtures/table-on-disk.ts";
import {
  defaultTableLimits as limits,
  openTable,
  readRows,
  UnreadableTable,
} from "./table-files.ts";

const PER_FORMAT = 700;
const SEED = 20_261_128;
/** A mistake of ours that was taken for damage of the file. */
const OWN_FAULT =
  /^(?:TypeError|RangeError|ReferenceError|SyntaxError)\b[^\n]*\n\s+at [^\n]*table-files\/src/;

let tables: Awaited<ReturnType<typeof folderOfTables>>;
beforeAll(async () => {
  tables = await folderOfTables();
});
afterAll(() => tables.remove());

/** Its rows, all of which opening it has promised. */
async function read(bytes: Buffer): Promise<string | null> {
  const path = await tables.file(bytes);
  const opened = await openTable(path, limits);
  let rows = 0;
  for await (const { cells } of readRows(path, opened, { limits })) {
    rows += 1;
    if (cells.length < opened.columns) return `a row of ${cells.length} cells`;
  }
  return rows === opened.rows ? null : `${rows} rows instead of ${opened.rows}`;
}

function faultOf(error: unknown): string | null {
  if (!(error instanceof UnreadableTable)) return inspect(error);
  const cause = inspect(error.cause);
  return OWN_FAULT.test(cause) ? cause : null;
}

describe("damaged files of rows", () => {
  it("are read as they were opened, or refused: none goes wrong", async () => {
    const faults: string[] = [];
    const [whole, refused] = [new Map<string, number>(), new Map<string, number>()];
    for (const { name, bytes } of await mutatedTables(PER_FORMAT, SEED)) {
      const [format = ""] = name.split(" ");
      const count = (outcomes: Map<string, number>) =>
        outcomes.set(format, (outcomes.get(format) ?? 0) + 1);
      try {
        const wrong = await read(bytes);
        if (wrong !== null) faults.push(`${name}: ${wrong}`);
        count(whole);
      } catch (error) {
        const wrong = faultOf(error);
        if (wrong !== null) faults.push(`${name}: ${wrong}`);
        count(refused);
      }
    }
    expect(faults).toEqual([]);
    // Neither answer is given to everything of a format.
    expect(Math.min(...whole.values(), ...refused.values())).toBeGreaterThan(20);
    expect([whole.size, refused.size]).toEqual([3, 3]);
  }, 300_000);
});
