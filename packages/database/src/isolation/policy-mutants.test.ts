import { afterAll, describe, expect, it } from "vitest";
import { tableRules } from "../table-rules.ts";
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
  const killed: Mutant[] = [];

  it.each(tables.map((table) => [table.name, table] as const))("in %s", async (_name, table) => {
    const survivors: string[] = [];
    for (const mutant of mutantsOf(table)) {
      if (await survives(table, mutant)) survivors.push(mutant.what);
      else killed.push(mutant);
    }
    expect(survivors).toEqual([]);
  });

  it("and none of the mistakes was left out", () => {
    const all = tables.flatMap(mutantsOf);
    const byMistake = Object.entries(Object.groupBy(killed, ({ mistake }) => mistake));
    const counts = byMistake.map(([mistake, mutants = []]) => `${mistake}: ${mutants.length}`);
    console.info(
      `${killed.length} of ${all.length} mutants killed\n  ${counts.toSorted().join("\n  ")}`,
    );
    expect(killed).toHaveLength(all.length);
    const made = new Set(killed.map(({ table, mistake, part }) => `${table} ${part}: ${mistake}`));
    expect(
      Object.keys(tableRules)
        .flatMap(listedMistakes)
        .filter((one) => !made.has(one)),
    ).toEqual([]);
  });
});

/** The mistakes that every table must be shown to notice, said without looking at its policies. */
function listedMistakes(name: string): string[] {
  const rules = tableRules[name];
  if (rules === undefined || rules.kind === "internal") return [];
  const anywhere = [`${name} truncate: an extra grant`];
  if (rules.kind === "reference") return anywhere;
  const parts = {
    select: ["using"],
    insert: ["check"],
    update: ["using", "check"],
    delete: ["using"],
  };
  return [
    ...anywhere,
    `${name} table: not forced`,
    `${name} table: not enabled`,
    ...(["select", "insert", "update", "delete"] as const).flatMap((command) => {
      if (rules[command] === undefined) {
        return command === "update" ? [] : [`${name} ${command}: an extra grant`];
      }
      return parts[command].flatMap((part) => [
        `${name} ${command} ${part}: ${part === "using" ? "USING" : "WITH CHECK"} true`,
        ...(["unit", "trust_only", "tenancy", "access"].includes(rules.kind)
          ? [`${name} ${command} ${part}: no trust_id clause`]
          : []),
        ...(rules.kind === "unit" ? [`${name} ${command} ${part}: no school_ids clause`] : []),
      ]);
    }),
  ];
}
