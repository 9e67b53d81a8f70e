import { withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { tellStory, TODAY } from "../trust-story.fixture.ts";
import { keptFigures } from "./kept-figures.ts";

const { database } = await createTestDatabase();

/** Figures that are the day on which they were worked out, kept in the test's memory: by school, and by day. */
async function daysKept() {
  const story = await tellStory(database);
  const kept = new Map<string, string>();
  const { rebuild, check } = keptFigures<string>({
    keep: async (_transaction, { today }, schoolId) => {
      kept.set(schoolId, today);
    },
    stored: async (_transaction, { schoolId }) => kept.get(schoolId) ?? null,
    toKeep: async (_transaction, { today }) => today,
  });
  return {
    ...story,
    kept,
    rebuild: (today = TODAY) => rebuild(database, story.trust.id, today),
    check: (today = TODAY) => check(database, story.trust.id, today),
  };
}

describe("figures that every school has kept", () => {
  it("are worked out for each of the trust's schools, and then agree", async () => {
    const { rebuild, check, kept, ashdown, beckside, carrLane } = await daysKept();
    expect(await rebuild()).toBe(3);
    expect(new Set(kept.keys())).toEqual(new Set([ashdown, beckside, carrLane]));
    expect(await check()).toEqual([]);
  });

  it("are wrong where something else is stored, and put right by a rebuild", async () => {
    const { rebuild, check, kept, beckside } = await daysKept();
    await rebuild();
    kept.set(beckside, "2020-01-01");
    expect(await check()).toEqual([beckside]);
    await rebuild();
    expect(await check()).toEqual([]);
  });

  it("are not wrong where none were ever kept", async () => {
    const { check, kept, ashdown } = await daysKept();
    expect(await check()).toEqual([]);
    kept.set(ashdown, "2020-01-01");
    expect(await check()).toEqual([ashdown]);
  });

  it("stay what they were at a school that has left", async () => {
    const { rebuild, check, kept, system, carrLane } = await daysKept();
    await rebuild();
    await withActor(database, system, (transaction) =>
      transaction.update(unit).set({ leftOn: "2026-12-31" }).where(eq(unit.id, carrLane)),
    );
    expect(await rebuild("2027-01-01")).toBe(2);
    expect(kept.get(carrLane)).toBe(TODAY);
    expect(await check("2027-01-01")).toEqual([]);
  });

  it("are compared by what has to agree", async () => {
    const { trust } = await tellStory(database);
    const { check } = keptFigures<{ counted: number; on: string }>({
      keep: async () => {},
      stored: async () => ({ counted: 4, on: "2026-11-01" }),
      toKeep: async (_transaction, { today }) => ({ counted: 4, on: today }),
      comparable: ({ counted }) => counted,
    });
    expect(await check(database, trust.id, TODAY)).toEqual([]);
  });

  it("are nobody's where there is no such trust", async () => {
    const { ashdown: noTrust } = await daysKept();
    const { rebuild, check } = keptFigures<string>({
      keep: () => Promise.reject(new Error("No school is looked at.")),
      stored: () => Promise.reject(new Error("No school is looked at.")),
      toKeep: () => Promise.reject(new Error("No school is looked at.")),
    });
    expect(await rebuild(database, noTrust, TODAY)).toBe(0);
    expect(await check(database, noTrust, TODAY)).toEqual([]);
  });
});
