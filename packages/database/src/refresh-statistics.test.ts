import postgres from "postgres";
import { expect, it, onTestFinished } from "vitest";
import { createTrust } from "./factories/create-trust.ts";
import { refreshStatistics } from "./refresh-statistics.ts";
import { createTestDatabase } from "./testing/test-database.ts";

it("lets Postgres know how many schools there are as soon as they are entered", async () => {
  const { database, ownerUrl } = await createTestDatabase();
  await createTrust(database, { schools: ["Ashdown Vale", "Beckside"] });
  const sql = postgres(ownerUrl, { max: 1 });
  onTestFinished(() => sql.end());
  const [{ entered } = expect.fail("no count")] = await sql`
    select count(*)::int as entered from unit`;
  await refreshStatistics(ownerUrl);
  const [{ known } = expect.fail("no table")] = await sql`
    select reltuples::int as known from pg_class where oid = 'unit'::regclass`;
  // The schools and the trust's central unit.
  expect([entered, known]).toEqual([3, 3]);
});
