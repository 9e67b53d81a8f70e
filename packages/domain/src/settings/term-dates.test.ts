import { withActor } from "@safeboard/database/actor";
import { keptIncidents } from "@safeboard/database/tables/incidents";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { rebuildIncidents } from "../incidents/rebuild-incidents.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

/** With a holiday into November that no school has, to see what it moves. */
const typed = {
  autumn1First: "2 September",
  autumn1Last: "22 October",
  autumn2First: "16 November",
  autumn2Last: "18 December",
  spring1First: "5 January",
  spring1Last: "12 February",
  spring2First: "22 February",
  spring2Last: "25 March",
  summer1First: "12 April",
  summer1Last: "28 May",
  summer2First: "7 June",
  summer2Last: "21 July",
  closed: "5 October",
};
const shown = async (story: TrustStory, today = TODAY) =>
  (await story.as("trust_lead", { today }).settings.termDates({ year: "2026/27" })).chosen;

const severe = {
  occurredOn: "2026-10-22",
  category: "nudes_semi_nudes",
  severity: "high",
} as const;

describe("a trust's term dates", () => {
  test("are given for a year, kept with who gave them, and can be taken back", async () => {
    const story = await tellStory(database);
    const { settings } = story.as("trust_lead");
    expect(await shown(story)).toMatchObject({ given: null, decisions: [] });
    await settings.saveTermDates({ year: "2026/27", typed });
    expect(await shown(story)).toMatchObject({
      given: { halfTerms: [{ first: "2026-09-02", last: "2026-10-22" }, {}, {}, {}, {}, {}] },
      halfTerms: [
        { title: "Autumn 1 2026", start: "2026-09-01", end: "2026-11-15" },
        {},
        {},
        {},
        {},
        {},
      ],
      decisions: [{ recordedBy: "Priya Lathom", inForceFrom: TODAY }],
    });
    await settings.saveTermDates({ year: "2026/27", typed: null });
    expect(await shown(story)).toMatchObject({ given: null, decisions: [{ given: null }, {}] });
    const years = await settings.termDates({});
    expect(years.years.map(({ isGiven }) => isGiven)).not.toContain(true);
  });

  test("say by when something has to be decided about a severe incident", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await admin.incident.record({ schoolId: story.ashdown, details: severe });
    const due = async () => {
      const { undecided } = await admin.incident.standing({ schoolId: story.ashdown });
      return undecided.map(({ standing }) => "due" in standing && standing.due);
    };
    expect(await due()).toEqual(["2026-10-23"]);
    await story.as("trust_lead").settings.saveTermDates({ year: "2026/27", typed });
    expect(await due()).toEqual(["2026-11-16"]);
  });

  test("are those by which incidents are kept, once the job that saving asks for has run", async () => {
    const story = await tellStory(database);
    const asked: string[] = [];
    const jobs = {
      enqueue: async (_: unknown, name: string) => {
        asked.push(name);
      },
    };
    const { settings } = story.as("trust_lead", { jobs });
    await settings.saveTermDates({ year: "2026/27", typed });
    expect(asked).toEqual(["rebuild-incidents-of-trust"]);
    const lastTerm = async () => {
      await rebuildIncidents(database, story.trust.id, TODAY);
      const rows = await withActor(database, story.system, (transaction) =>
        transaction
          .select({ figures: keptIncidents.figures })
          .from(keptIncidents)
          .where(eq(keptIncidents.schoolId, story.ashdown)),
      );
      return rows.map(({ figures }) => (figures as { terms: unknown[] }).terms.at(-1));
    };
    expect(await lastTerm()).toMatchObject([{ start: "2026-09-01", end: "2027-01-04" }]);
    await settings.saveTermDates({ year: "2026/27", typed: null });
    expect(await lastTerm()).toMatchObject([{ start: "2026-09-01", end: "2026-12-31" }]);
  });

  test("that can't be are refused at their fields, and nothing of the year is kept", async () => {
    const story = await tellStory(database);
    const { settings } = story.as("trust_lead");
    const saving = (change: object) =>
      settings.saveTermDates({ year: "2026/27", typed: { ...typed, ...change } });
    await expect(saving({ autumn2First: "1 October", summer2Last: "" })).rejects.toMatchObject({
      fieldErrors: {
        autumn2First: "Autumn 2 begins before Autumn 1 has ended, on 22 October 2026.",
        summer2Last: "Enter when Summer 2 ends.",
      },
    });
    await expect(saving({ autumn1First: "2 ".repeat(60) })).rejects.toBeInstanceOf(InvalidInput);
    expect(await shown(story)).toMatchObject({ given: null });
    await saving({});
    await expect(saving({ autumn1First: "2.9.26" })).rejects.toBeInstanceOf(Conflict);
    await expect(settings.saveTermDates({ year: "2019/20", typed })).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  test("are a trust lead's to give, and count for days from then on", async () => {
    const story = await tellStory(database);
    const input = { year: "2026/27", typed };
    for (const role of ["hub_lead", "school_admin", "governor"] as const) {
      await expect(story.as(role).settings.saveTermDates(input)).rejects.toBeInstanceOf(
        NotPermitted,
      );
    }
    await story.as("trust_lead").settings.saveTermDates(input);
    expect(await shown(story, "2026-11-01")).toMatchObject({ given: null });
  });
});
