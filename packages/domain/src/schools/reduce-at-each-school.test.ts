import { withActor } from "@safeboard/database/actor";
import { connect } from "@safeboard/database/connect";
import { unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { tellStory, TODAY } from "../trust-story.fixture.ts";
import { reduceAtEachSchool } from "./reduce-at-each-school.ts";
import { takeTurnAtSchool } from "./take-turn.ts";

const { database, ownerUrl } = await createTestDatabase();
const owner = connect({ url: ownerUrl, maximumConnections: 1 });
afterAll(() => owner.close());

const now = new Date(`${TODAY}T03:00:00Z`);

test("a record that is packed for another trust while the reduction waits for its turn stays as it was packed", async () => {
  const { system, trust, ashdown, beckside, carrLane } = await tellStory(database);
  const reduced: string[] = [];
  const reduction = await withActor(database, system, async (transaction) => {
    await takeTurnAtSchool(transaction, beckside);
    const underWay = reduceAtEachSchool({ database, today: TODAY, now }, trust.id, {
      takeTurns: (own, { schoolId }) => takeTurnAtSchool(own, schoolId),
      reduce: async (_own, _system, { schoolId }) => {
        reduced.push(schoolId);
        return 1;
      },
    });
    await vi.waitFor(async () => expect(await waiting(system)).toBe(1), { timeout: 10_000 });
    const releasedUntil = new Date("2027-01-31T00:00:00Z");
    await transaction.update(unit).set({ releasedUntil }).where(eq(unit.id, beckside));
    return { underWay };
  });
  expect(await reduction.underWay).toBe(2);
  expect(reduced.toSorted()).toEqual([ashdown, carrLane].toSorted());
});

/** How many in this database wait for a turn. */
async function waiting(actor: Parameters<typeof withActor>[1]): Promise<number> {
  const [row] = await withActor(owner, actor, (transaction) =>
    transaction.execute<{ number: number }>(sql`
      select count(*)::integer as number from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`),
  );
  return row?.number ?? 0;
}
