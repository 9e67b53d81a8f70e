import postgres from "postgres";
import { expect, it, vi } from "vitest";
import { withActor } from "./actor.ts";
import { emptyDemonstration } from "./empty-demonstration.ts";
import { createUser } from "./factories/create-people.ts";
import { createTrust } from "./factories/create-trust.ts";
import { trust } from "./tables/tenancy.ts";
import { createTestDatabase } from "./testing/test-database.ts";

const listTrusts = (database: Awaited<ReturnType<typeof createTestDatabase>>["database"]) =>
  withActor(database, { kind: "operator" }, (transaction) => transaction.select().from(trust));

it("empties a demonstration, so that its story can begin afresh", async () => {
  const { database, ownerUrl } = await createTestDatabase();
  await createTrust(database, { schools: ["Ashdown Vale"], isDemonstration: true });
  await createUser(database, { email: "lead@example.org" });
  await emptyDemonstration(ownerUrl);
  expect(await listTrusts(database)).toEqual([]);
  await createUser(database, { email: "lead@example.org" });
});

it("empties a demonstration in which a worker is at work", async () => {
  const { database, ownerUrl } = await createTestDatabase();
  await createTrust(database, { schools: ["Ashdown Vale"], isDemonstration: true });
  const worker = postgres(ownerUrl, { max: 1 });
  const onlooker = postgres(ownerUrl, { max: 1 });
  let emptied: Promise<void> | undefined;
  // Each comes to hold what the other waits for: Postgres breaks off whichever notices first.
  const job = worker.begin(async (transaction) => {
    await transaction`select id from policy limit 1`;
    emptied = emptyDemonstration(ownerUrl);
    await vi.waitFor(async () => {
      const waiting = await onlooker`select pid from pg_locks where not granted`;
      expect(waiting).not.toEqual([]);
    });
    await transaction`select id from trust limit 1`;
  });
  await Promise.allSettled([job]);
  await emptied;
  expect(await listTrusts(database)).toEqual([]);
  await Promise.all([worker.end(), onlooker.end()]);
});

it("removes nothing where there is no demonstration, or a real trust beside it", async () => {
  const { database, ownerUrl } = await createTestDatabase();
  await createTrust(database, { schools: ["Ashdown Vale"] });
  await expect(emptyDemonstration(ownerUrl)).rejects.toThrow("holds no demonstration");
  await createTrust(database, { isDemonstration: true });
  await expect(emptyDemonstration(ownerUrl)).rejects.toThrow("also holds a real trust");
  expect(await listTrusts(database)).toHaveLength(2);
});
