import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { Actor, Member } from "../actor.ts";
import { withActor } from "../actor.ts";
import { tableRules } from "../table-rules.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import type { Row } from "./example-row.ts";
import type { Command } from "./oracle.ts";
import { isGranted, mayReach } from "./oracle.ts";
import { places } from "./places.ts";
import type { PopulatedTable } from "./populated-database.ts";
import { dropForeignKeys, literal, populate } from "./populated-database.ts";

const { database, ownerUrl } = await createTestDatabase();
const populated = await populate(ownerUrl);
await dropForeignKeys(populated);
afterAll(() => populated.sql.end());
const secured = populated.tables.filter((table) => table.secured);

const place = fc.constantFrom(...places);
const trustId = place.map((found) => found.trustId);
const userId = place.map((found) => found.userId);
const hash = place.map((found) => found.hash);
const schoolIds = fc.subarray(places.map((found) => found.schoolId));

const visitor = fc.record(
  {
    kind: fc.constant("visitor" as const),
    userId,
    sessionHash: hash,
    invitationHash: hash,
    linkHash: hash,
    throttleKeys: fc.subarray(places.map((found) => found.throttleKey)),
  },
  { requiredKeys: ["kind"] },
);

const member = fc
  .record({
    userId,
    trustId,
    schoolIds,
    scope: fc.constantFrom<Member["scope"][]>("trust", "hub", "school", "board"),
    code: fc.option(hash),
  })
  .map(({ code, ...asking }): Member => ({
    kind: "member",
    membershipId: asking.userId,
    displayName: "Robin Marlowe",
    role: "school_admin",
    ...asking,
    ...(code !== null && { releaseCodeHash: code }),
  }));

/** Whoever could be put together, sensible or not. */
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  visitor,
  member,
  fc.record({ kind: fc.constant("system" as const), trustId, schoolIds }),
  fc.constant({ kind: "operator" as const }),
);

/** A row made of the columns of others: each of the columns that a policy looks at, from any row. */
function mixedRow(table: PopulatedTable): fc.Arbitrary<Row> {
  const columns = [...new Set(table.policies.flatMap((policy) => policy.columns))];
  const [first] = table.rows;
  const mixed = fc.record(
    Object.fromEntries(
      columns.map((column) => [column, fc.constantFrom(...table.rows.map((row) => row[column]))]),
    ),
  );
  return mixed.map((chosen) => ({ ...first, ...chosen }));
}

class Undone extends Error {}

type Outcome = number | "refused";

/** What Postgres does, through the application's own way in; nothing of it is kept. */
async function attempt(asking: Actor, statement: string): Promise<Outcome> {
  let count: Outcome = "refused";
  try {
    await withActor(database, asking, async (transaction) => {
      count = (await transaction.execute(sql.raw(statement))).count;
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return count;
    const { code } = error as { code?: string };
    // A key or CHECK that a mixed row violates is looked at after row security let it through.
    if (code === "23505" || code === "23514") return 1;
    if (code !== "42501") throw error;
  }
  return count;
}

/** Four statements of one asker, and how many rows each reaches. */
function attempts(table: PopulatedTable, row: Row): Record<Command, string> {
  const { name, primaryKey } = table;
  const [column] = tableRules[name]?.updateColumns ?? primaryKey;
  const [first] = table.rows;
  const record = (of: Row) => `jsonb_populate_record(null::${name}, ${literal(of)})`;
  return {
    select: `select ${primaryKey[0]} from ${name}`,
    insert: `insert into ${name} select * from ${record(row)}`,
    update: `update ${name} set ${column} = (select ${column} from ${record(first ?? {})})`,
    delete: `delete from ${name}`,
  };
}

function expected(table: PopulatedTable, asking: Actor, row: Row, command: Command): Outcome {
  if (!isGranted(table.name, command)) return "refused";
  if (command === "insert") return mayReach(table.name, command, asking, row) ? 1 : "refused";
  return table.rows.filter((found) => mayReach(table.name, command, asking, found)).length;
}

function agreement(tables: readonly PopulatedTable[]) {
  const question = fc
    .constantFrom(...tables)
    .chain((table) =>
      fc.record({ table: fc.constant(table), asking: anyActor, row: mixedRow(table) }),
    );
  return fc.asyncProperty(question, async ({ table, asking, row }) => {
    for (const [command, statement] of Object.entries(attempts(table, row))) {
      const wanted = expected(table, asking, row, command as Command);
      expect(await attempt(asking, statement), `${command} ${table.name}`).toBe(wanted);
    }
  });
}

const patience = { timeout: 60_000 };
const runs = { numRuns: 300 };

it("whoever asks, Postgres and the plain rules agree on every row", patience, async () => {
  const { failed, counterexample, errorInstance } = await fc.check(agreement(secured), runs);
  expect({ failed, counterexample, errorInstance }).toMatchObject({ failed: false });
});

it("and a policy that forgets the school would be noticed", patience, async () => {
  const reading = secured.filter(({ name }) => name === "reading");
  const change = (condition: string) =>
    populated.sql.unsafe(`alter policy safeboard_app_select on reading using (${condition})`);
  const [policy] = reading.flatMap(({ policies }) =>
    policies.filter(({ command }) => command === "select"),
  );
  await change("trust_id = nullif(current_setting('app.trust_id', true), '')::uuid");
  const { failed } = await fc.check(agreement(reading), runs);
  await change(policy?.using ?? "false");
  expect(failed).toBe(true);
});
