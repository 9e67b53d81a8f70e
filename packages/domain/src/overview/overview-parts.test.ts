import { withActor } from "@safeboard/database/actor";
import { keptJudgement } from "@safeboard/database/tables/overview";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { InvalidInput } from "../errors.ts";
import { employ } from "../training/trained-school.fixture.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { keepOverview } from "./keep-overview.ts";

const { database } = await createTestDatabase();

const SAFEGUARDING = "training.safeguarding";
const PREVENT = "training.prevent_awareness";

/** At Ashdown all three have done safeguarding and one of them Prevent; at Beckside one has done safeguarding; Carr Lane lists nobody. */
async function trained(): Promise<TrustStory> {
  const story = await tellStory(database);
  const record = async (
    { schoolId }: { schoolId: string },
    course: string,
    staffMemberIds: string[],
  ) =>
    story
      .as("trust_lead")
      .training.record({ schoolId, course, staffMemberIds, completedOn: "2026-09-10" });
  const ashdown = await employ(database, story, story.ashdown);
  const beckside = await employ(database, story, story.beckside);
  await record(ashdown, "safeguarding", [ashdown.nia, ashdown.jon, ashdown.petra]);
  await record(ashdown, "prevent_awareness", [ashdown.nia]);
  await record(beckside, "safeguarding", [beckside.nia]);
  return story;
}

const read = (story: TrustStory, input: object = {}, today = TODAY) =>
  story.as("trust_lead", { today }).overview.read({ sort: "name", ...input });

/** "Ashdown 100%": what a column says of each school. */
const saysOf = ({ rows }: Awaited<ReturnType<typeof read>>, id: typeof SAFEGUARDING) =>
  rows.map(({ name, parts }) => `${name.split(" ")[0]} ${parts[id]?.value}`);

describe("training by requirement", () => {
  test("is a column for each requirement that is asked for, with the figures of each school", async () => {
    const story = await trained();
    const page = await read(story, { parts: [SAFEGUARDING] });
    expect(page.chosenParts).toMatchObject([
      { id: SAFEGUARDING, measureId: "training", counts: { met: 1, needs_action: 1 } },
    ]);
    expect(page.chosenParts[0]?.counts.not_reported).toBe(1);
    expect(saysOf(page, SAFEGUARDING)).toEqual([
      "Ashdown 100%",
      "Beckside 33%",
      "Carr No staff listed",
    ]);
    expect(page.rows[1]?.parts[SAFEGUARDING]?.detail).toBe("1 of 3 in date, 2 never done.");
  });

  test("offers every requirement that is judged at a school, by title, and sends none that nobody asked for", async () => {
    const page = await read(await trained());
    expect(page.parts.map(({ id }) => id)).toEqual(expect.arrayContaining([SAFEGUARDING, PREVENT]));
    const titles = page.parts.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted());
    expect(page.chosenParts).toEqual([]);
    const sent = [...page.rows, ...page.mostUrgent];
    expect(
      sent.every(
        ({ parts, cells }) => Object.keys(parts).length === 0 && !("parts" in cells.training),
      ),
    ).toBe(true);
  });

  test("is sorted by, whether or not its column is shown, and changes no order of urgency", async () => {
    const story = await trained();
    const namesOf = async (input: object) =>
      (await read(story, input)).rows.map(({ name }) => name.split(" ")[0]);
    expect(await namesOf({ sort: SAFEGUARDING })).toEqual(["Beckside", "Carr", "Ashdown"]);
    expect(await namesOf({ sort: SAFEGUARDING, direction: "descending" })).toEqual([
      "Ashdown",
      "Carr",
      "Beckside",
    ]);
    const usual = await namesOf({ sort: "urgency" });
    expect(await namesOf({ sort: "urgency", parts: [SAFEGUARDING, PREVENT] })).toEqual(usual);
    await expect(read(story, { sort: "training.Nobody's" })).rejects.toThrow(/Invalid input/u);
  });

  test("leaves out a requirement that no school has any more", async () => {
    const page = await read(await trained(), { parts: ["training.first_aid_of_old", PREVENT] });
    expect(page.chosenParts.map(({ id }) => id)).toEqual([PREVENT]);
  });

  test("is kept with its day, and of a day that was kept without is not guessed", async () => {
    const story = await trained();
    await keepOverview(database, story.trust.id, TODAY);
    const then = () => read(story, { asAt: TODAY, parts: [SAFEGUARDING] }, "2026-12-01");
    const shown = await read(story, { parts: [SAFEGUARDING] });
    const { jon, petra } = await employ(database, story, story.beckside);
    await story.as("trust_lead").training.record({
      schoolId: story.beckside,
      course: "safeguarding",
      staffMemberIds: [jon, petra],
      completedOn: "2026-09-11",
    });
    expect(saysOf(await read(story, { parts: [SAFEGUARDING] }), SAFEGUARDING)).not.toEqual(
      saysOf(shown, SAFEGUARDING),
    );
    expect(saysOf(await then(), SAFEGUARDING)).toEqual(saysOf(shown, SAFEGUARDING));
    await keptWithoutParts(story);
    expect((await then()).chosenParts).toEqual([]);
    expect((await then()).parts).toEqual([]);
  });

  test("is what an action is about, which names the requirement, for one school and for those that lack it", async () => {
    const story = await trained();
    const { action } = story.as("trust_lead");
    const one = await action.draft({
      schoolId: story.ashdown,
      raisedFrom: "measure",
      subject: PREVENT,
    });
    expect(one.title).toBe("Look at whose training has lapsed: Prevent awareness");
    expect(one.detail).toBe("Training, Prevent awareness: 33%");
    const lacking = await action.draftForSchools({ measure: SAFEGUARDING });
    expect(lacking).toMatchObject({ raisedFrom: "measure", subject: SAFEGUARDING });
    expect(lacking.title).toContain(": Safeguarding and online safety");
    expect(lacking.schoolIds.toSorted()).toEqual([story.beckside, story.carrLane].toSorted());
    const raised = await action.raiseForSchools({
      ...one,
      owner: "The school office",
      schoolIds: [story.ashdown, story.beckside],
    });
    expect(raised.raised).toHaveLength(2);
    const { needs } = await story.as("trust_lead").school.profile({ schoolId: story.ashdown });
    expect(needs.find(({ measureId }) => measureId === "training")?.actions).toHaveLength(1);
    await expect(action.draftForSchools({ measure: "training.Not A Code" })).rejects.toThrow(
      InvalidInput,
    );
  });
});

/** As judgements were kept before there were parts. */
async function keptWithoutParts({ system, trust }: TrustStory): Promise<void> {
  await withActor(database, system, async (transaction) => {
    const rows = await transaction
      .delete(keptJudgement)
      .where(and(eq(keptJudgement.trustId, trust.id), eq(keptJudgement.measure, "training")))
      .returning();
    await transaction.insert(keptJudgement).values(
      rows.map(({ further, ...row }) => {
        const { parts: _parts, ...before } = further as { parts: unknown };
        return { ...row, further: before };
      }),
    );
  });
}
