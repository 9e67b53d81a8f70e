import { expect, it } from "vitest";
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

it("removes nothing where there is no demonstration, or a real trust beside it", async () => {
  const { database, ownerUrl } = await createTestDatabase();
  await createTrust(database, { schools: ["Ashdown Vale"] });
  await expect(emptyDemonstration(ownerUrl)).rejects.toThrow("holds no demonstration");
  await createTrust(database, { isDemonstration: true });
  await expect(emptyDemonstration(ownerUrl)).rejects.toThrow("also holds a real trust");
  expect(await listTrusts(database)).toHaveLength(2);
});
