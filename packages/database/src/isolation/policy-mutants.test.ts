import { afterAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import { compareTable } from "./matrix.ts";
import type { Mutant } from "./policy-mutants.ts";
import { mutantsOf } from "./policy-mutants.ts";
import type { PopulatedTable } from "./populated-database.ts";
import { dropForeignKeys, populate } from "./populated-database.ts";

const { ownerUrl } = await createTestDatabase();
const populated = await populate(ownerUrl);
await dropForeignKeys(populated);
const { sql, tables } = populated;
afterAll(() => sql.end());

async function survives(table: PopulatedTable, mutant: Mutant): Promise<boolean> {
  await sql.unsafe("begin");
  try {
    await sql.unsafe(mutant.statement);
    const { differences } = await compareTable(sql, table, mutant.shows);
    return differences.length === 0;
  } finally {
    await sql.unsafe("rollback");
  }
}

describe("the matrix goes red for every mistake that could be made", () => {
  const killed = new Map<string, { killed: number; total: number }>();

  it.each(tables.map((table) => [table.name, table] as const))("in %s", async (_name, table) => {
    const survivors: string[] = [];
    for (const mutant of mutantsOf(table)) {
      const survived = await survives(table, mutant);
      const count = killed.get(mutant.mistake) ?? { killed: 0, total: 0 };
      killed.set(mutant.mistake, {
        killed: count.killed + (survived ? 0 : 1),
        total: count.total + 1,
      });
      if (survived) survivors.push(mutant.what);
    }
    expect(survivors).toEqual([]);
  });

  it("and the mistakes were made, of each kind", () => {
    const counts = [...killed].map(
      ([mistake, count]) => `${mistake}: ${count.killed}/${count.total}`,
    );
    const sum = [...killed.values()].reduce((total, count) => total + count.total, 0);
    console.info(`Mutants killed, of ${sum}:\n  ${counts.toSorted().join("\n  ")}`);
    for (const mistake of [
      "no trust_id clause",
      "no school_ids clause",
      "USING true",
      "WITH CHECK true",
      "not forced",
      "an extra grant",
    ]) {
      expect(killed.get(mistake)?.total ?? 0, mistake).toBeGreaterThan(10);
    }
  });
});
