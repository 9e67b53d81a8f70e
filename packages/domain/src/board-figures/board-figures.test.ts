import { randomUUID } from "node:crypto";
import { boardCells, type BoardYear } from "@safeboard/compliance/board-figures";
import { givenAway } from "@safeboard/compliance/board-figures-attacker";
import { withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import {
  boardEdition,
  boardFigure,
  incidentCount,
  incidentReturn,
} from "@safeboard/database/tables/incidents";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidInput, NotPermitted } from "../errors.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { writeBoardFigures } from "./write-board-figures.ts";

const { database } = await createTestDatabase();

const AUTUMN = { periodStart: "2025-09-01", periodEnd: "2025-12-31" };
const SPRING = { periodStart: "2026-01-10", periodEnd: "2026-03-31" };
const SUMMER = { periodStart: "2026-04-20", periodEnd: "2026-08-31" };

const write = ({ trust }: TrustStory, today: string) =>
  writeBoardFigures({ database, today, now: new Date(`${today}T03:00:00Z`) }, trust.id);

/** A number that a file gave for a school and term, and that nothing else happened in the months around it. */
async function report(
  { system, trust }: TrustStory,
  schoolId: string,
  term: typeof AUTUMN,
  counts: Readonly<Record<string, number>>,
) {
  const own = { trustId: trust.id, schoolId, recordedBy: "Dana Escrick" };
  await withActor(database, system, async (transaction) => {
    await transaction.insert(incidentReturn).values({
      ...own,
      id: randomUUID(),
      periodStart: "2025-09-01",
      periodEnd: "2026-08-31",
      says: "all_recorded",
      source: "recorded",
    });
    for (const [category, incidents] of Object.entries(counts)) {
      await transaction.insert(incidentCount).values({
        ...own,
        ...term,
        id: randomUUID(),
        category,
        incidents,
        source: "imported",
      });
    }
  });
}

/** Everything that the board scope can select of the figures. */
const seenByTrustee = ({ members, trust }: TrustStory) =>
  withActor(database, members.trustee, (transaction) =>
    transaction.select().from(boardFigure).where(eq(boardFigure.trustId, trust.id)),
  ).then((rows) =>
    rows.map((row) => ({ ...row, rate: row.rate === null ? null : Number(row.rate) })),
  );

const editionOf = async ({ system, trust }: TrustStory) => {
  const rows = await withActor(database, system, (transaction) =>
    transaction
      .select()
      .from(boardEdition)
      .where(and(eq(boardEdition.trustId, trust.id), eq(boardEdition.yearStart, "2025-09-01"))),
  );
  return (rows[0]?.edition as { year: BoardYear } | undefined)?.year;
};

async function told() {
  const story = await tellStory(database);
  await report(story, story.ashdown, AUTUMN, { cyberbullying: 12 });
  await report(story, story.beckside, AUTUMN, { cyberbullying: 3, data_breach: 7 });
  await report(story, story.carrLane, AUTUMN, { cyberbullying: 9 });
  return story;
}

describe("figures for trustees", () => {
  test("come when a term's return days are over, and hide what is small", async () => {
    const story = await told();
    expect(await write(story, "2026-01-10")).toBe(0);
    expect(await write(story, "2026-02-10")).toBeGreaterThan(0);
    const { periods } = await story.as("trustee").boardFigure.read();
    expect(periods).toMatchObject([{ kind: "term", title: "Autumn 2025" }]);
    const [ashdown, beckside] = periods[0]?.schools ?? [];
    expect(ashdown).toMatchObject({
      title: "Ashdown Vale Primary School",
      total: { incidents: 12, shown: "shown" },
    });
    const conduct = beckside?.areas.find(({ key }) => key === "conduct");
    expect(conduct).toMatchObject({ incidents: null, rate: null, shown: "suppressed" });
  });

  test("stay what they were when a school reports more afterwards", async () => {
    const story = await told();
    await write(story, "2026-02-10");
    const before = await story.as("trustee").boardFigure.read();
    await report(story, story.ashdown, AUTUMN, { gambling_scam_phishing: 1 });
    await write(story, "2026-02-11");
    expect((await story.as("chair").boardFigure.read()).periods).toEqual(before.periods);
    expect((await story.as("trust_lead").boardFigure.read()).periods).toEqual(before.periods);
  });

  test("are told in the trust's audit trail once, when a term is published", async () => {
    const story = await told();
    await write(story, "2026-02-10");
    await write(story, "2026-02-11");
    const deeds = await withActor(database, story.system, (transaction) =>
      transaction
        .select({ detail: auditEvent.detail })
        .from(auditEvent)
        .where(
          and(eq(auditEvent.trustId, story.trust.id), eq(auditEvent.action, "boardFigure.write")),
        ),
    );
    expect(deeds).toEqual([{ detail: { published: ["Autumn 2025"], limit: 4 } }]);
  });

  test("are no school's to read, nor a hub's", async () => {
    const story = await told();
    for (const role of ["hub_lead", "school_admin", "governor"] as const)
      await expect(story.as(role).boardFigure.read()).rejects.toBeInstanceOf(NotPermitted);
  });

  test("are each trust's own", async () => {
    const [story, other] = [await told(), await tellStory(database, "Wold Edge Trust")];
    await write(story, "2026-02-10");
    expect((await other.as("trustee").boardFigure.read()).periods).toEqual([]);
  });
});

describe("the limit for small numbers", () => {
  const limitOf = (value: string) => ({
    name: "smallNumberLimit",
    value,
    inForceFrom: TODAY,
    reason: "Our schools are small.",
  });

  test("can't be set below 4", async () => {
    const story = await tellStory(database);
    for (const value of ["3", "0", "-4", "3.9"])
      await expect(story.as("trust_lead").settings.save(limitOf(value))).rejects.toBeInstanceOf(
        InvalidInput,
      );
  });

  test("is kept by the database itself, whatever a program writes", async () => {
    const { system, trust, members } = await tellStory(database);
    const refused = { code: "23514" };
    const figure = {
      trustId: trust.id,
      id: randomUUID(),
      figure: "trust_by_area",
      periodKind: "term",
      ...AUTUMN,
      rowKey: "all",
      columnKey: "all",
      shown: "shown",
      monthsExpected: 4,
      monthsReported: 4,
    } as const;
    const writeRow = (incidents: number) =>
      withActor(database, system, (transaction) =>
        transaction.insert(boardFigure).values({ ...figure, incidents }),
      );
    for (const small of [1, 4]) await expect(writeRow(small)).rejects.toMatchObject(refused);
    const set = (value: unknown) =>
      withActor(database, members.trust_lead, (transaction) =>
        transaction.insert(trustSetting).values({
          trustId: trust.id,
          id: randomUUID(),
          name: "smallNumberLimit",
          value,
          inForceFrom: TODAY,
          recordedBy: "Priya Lathom",
        }),
      );
    for (const low of [3, 0, "9"]) await expect(set(low)).rejects.toMatchObject(refused);
    await writeRow(0);
    await set(4);
  });

  test("comes down again for what was never hidden: what was stays so", async () => {
    const story = await told();
    const { settings } = story.as("trust_lead");
    await settings.save(limitOf("10"));
    await write(story, TODAY);
    const hidden = async () =>
      (await seenByTrustee(story)).filter(({ shown }) => shown === "suppressed").length;
    const before = await hidden();
    await settings.save(limitOf("4"));
    await write(story, TODAY);
    expect(await hidden()).toBe(before);
  });

  test("hides more as soon as it is raised, and asks the worker to do so", async () => {
    const story = await told();
    await write(story, "2026-02-10");
    const asked: string[] = [];
    const jobs = {
      enqueue: async (_: unknown, name: string) => {
        asked.push(name);
      },
    };
    await story.as("trust_lead", { jobs }).settings.save(limitOf("10"));
    expect(asked).toEqual(["write-board-figures"]);
    await write(story, TODAY);
    const shown = (await seenByTrustee(story)).flatMap(({ incidents }) => incidents ?? []);
    expect(shown.filter((incidents) => incidents > 0 && incidents <= 10)).toEqual([]);
  });
});

test("a trustee who keeps every version of random trusts' figures works out no hidden number", async () => {
  const few = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 12 }));
  const someReport = fc.record({
    cyberbullying: few,
    pornography: few,
    gambling_scam_phishing: few,
  });
  const trusts = fc.sample(fc.array(someReport, { minLength: 9, maxLength: 9 }), {
    seed: 20_261_128,
    numRuns: 5,
  });
  for (const reports of trusts) {
    const story = await tellStory(database);
    const schools = [story.ashdown, story.beckside, story.carrLane];
    const versions = [];
    let next = 0;
    for (const [term, days] of [
      [AUTUMN, ["2026-02-10", "2026-02-11"]],
      [SPRING, ["2026-05-10", "2026-05-11"]],
      [SUMMER, ["2026-10-10", "2026-10-11"]],
    ] as const) {
      for (const schoolId of schools) await report(story, schoolId, term, reports[next++] ?? {});
      for (const day of days) {
        await write(story, day);
        versions.push(await seenByTrustee(story));
        // What comes late must not be seen as the difference between two days.
        await report(story, story.ashdown, AUTUMN, { extremism_radicalisation: 1 });
      }
    }
    const year = await editionOf(story);
    if (!year) throw new Error("The year was published.");
    expect(year.isWhole).toBe(true);
    const secrets = new Set(year.hidden);
    expect(secrets.size).toBeGreaterThan(0);
    const truth = new Map(
      boardCells(year).cells.map(({ id, count, exposure }) => [
        id,
        { count: count ?? 0, exposure },
      ]),
    );
    expect(givenAway(versions, truth).filter((id) => secrets.has(id))).toEqual([]);
  }
}, 120_000);
