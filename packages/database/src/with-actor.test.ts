import { describe, expect, it } from "vitest";
import { withActor } from "./actor.ts";
import { createTrust } from "./factories/create-trust.ts";
import { unit } from "./tables/tenancy.ts";
import { createTestDatabase } from "./testing/test-database.ts";

const { database } = await createTestDatabase();

describe("a transaction with an actor", () => {
  it("shows a school what is the school's own, and nothing without an actor's context", async () => {
    const { schools, system } = await createTrust(database, {
      schools: ["Ashdown Vale", "Birling Gap"],
    });
    const names = await withActor(database, system, (transaction) =>
      transaction.select({ name: unit.name }).from(unit).orderBy(unit.name),
    );
    expect(names.map(({ name }) => name)).toEqual(["Ashdown Vale", "Birling Gap", "Central team"]);
    expect(schools.map(({ name }) => name)).toEqual(["Ashdown Vale", "Birling Gap"]);
    const none = await withActor(database, { kind: "visitor" }, (transaction) =>
      transaction.select().from(unit),
    );
    expect(none).toEqual([]);
  });
});
