import { expectationSets } from "@safeboard/compliance/expectations";
import { withActor } from "@safeboard/database/actor";
import { expectationSet } from "@safeboard/database/tables/expectations";
import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { promisingSchool } from "../practice/practice.fixture.ts";
import { tellStory } from "../trust-story.fixture.ts";
import { loadAskedOfTexts, setsAsked } from "./load-past-texts.ts";

const { database } = await createTestDatabase();

describe("a past day, by what is known now", () => {
  test("counts evidence that a later piece has replaced since", async () => {
    const { story, schoolId } = await promisingSchool(database);
    const record = (today: string) =>
      story.as("school_admin", { today }).practice.record({
        schoolId,
        details: { kind: "security_reviewed", happenedOn: today },
      });
    const shownOn = async (asAt: string) => {
      const lead = story.as("trust_lead", { today: "2028-03-01" });
      const { rows } = await lead.overview.read({ asAt, known: "now" });
      return rows.find((row) => row.schoolId === schoolId)?.cells.promised_practised;
    };
    await record("2026-11-25");
    await record("2027-02-10");
    expect(await shownOn("2026-11-24")).toMatchObject({ status: "not_reported" });
    expect(await shownOn("2026-12-01")).toMatchObject({ value: "1 of 4 shown" });
    expect(await shownOn("2028-02-20")).toMatchObject({ value: "0 of 4 · 1 out of date" });
  });

  test("does not hold it against a school that it was asked for its filtering review later", async () => {
    const story = await tellStory(database);
    const schoolId = story.ashdown;
    const lead = story.as("trust_lead", { today: "2026-11-20" });
    await lead.request.ask({ schoolId, subject: "filtering_review" });
    const statusOn = async (asAt: string) => {
      const { rows } = await story
        .as("trust_lead", { today: "2026-11-25" })
        .overview.read({ asAt, known: "now" });
      return rows.find((row) => row.schoolId === schoolId)?.cells.filtering_review.status;
    };
    expect(await statusOn("2026-11-19")).toBe("not_reported");
    expect(await statusOn("2026-11-20")).toBe("needs_action");
  });

  test("judges texts by the trust's own expectations of that day", async () => {
    const story = await tellStory(database);
    const { trustId } = story.system;
    const [own] = expectationSets.slice(0, 1).map((set) => ({
      ...set,
      id: "phones",
      expectations: set.expectations.slice(0, 2),
    }));
    if (!own) throw new Error("There is a national set.");
    const save = (recordedAt: string, definition: typeof own, retired = false) =>
      withActor(database, story.members.trust_lead, (transaction) =>
        transaction.insert(expectationSet).values({
          trustId,
          id: crypto.randomUUID(),
          code: own.id,
          definition,
          retired,
          recordedAt: new Date(recordedAt),
          recordedBy: "Priya Raman",
        }),
      );
    await save("2026-10-01T09:00:00Z", { ...own, expectations: own.expectations.slice(0, 1) });
    await save("2026-11-01T09:00:00Z", own);
    await save("2026-12-01T09:00:00Z", own, true);
    const askedOn = async (day: string) => {
      const asked = await withActor(database, story.members.trust_lead, (transaction) =>
        loadAskedOfTexts(transaction, trustId, day),
      );
      const sets = setsAsked([...expectationSets, own], asked);
      expect(sets.slice(0, expectationSets.length)).toEqual(expectationSets);
      return sets.slice(expectationSets.length).flatMap(({ expectations }) => expectations.length);
    };
    expect(await askedOn("2026-09-30")).toEqual([]);
    expect(await askedOn("2026-10-01")).toEqual([1]);
    expect(await askedOn("2026-11-20")).toEqual([2]);
    expect(await askedOn("2026-12-01")).toEqual([]);
  });
});
