import { readWrittenDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { createAppointment, createRequest } from "@safeboard/database/factories/appointments";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { keptJudgement } from "@safeboard/database/tables/overview";
import { hubMembership, unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { keepOverview } from "./keep-overview.ts";

const { database } = await createTestDatabase();

const overviewOn = (story: TrustStory, today: string, input = {}) =>
  story.as("trust_lead", { today }).overview.read(input);
const keepOn = (story: TrustStory, day: string) => keepOverview(database, story.trust.id, day);

function confirmed({ system }: TrustStory, schoolId: string, nextReview: string, on: string) {
  const date = readWrittenDate(nextReview) ?? expect.fail(`${nextReview} is no date`);
  return createPolicyVersion(database, system, {
    schoolId,
    pages: [`Online Safety Policy. Next review: ${nextReview}`],
    facts: { nextReview: { ...date, computed: false, evidence: null, confidence: 1 } },
    confirmedOn: on,
  });
}

/** What a page of the day shows, without that it is called past now. */
const withoutMoment = ({ moment: _moment, ...page }: Awaited<ReturnType<typeof overviewOn>>) =>
  page;

describe("the overview as at a past day", () => {
  test("shows what it showed, whatever was learned since", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "Summer 2026", "2026-01-15");
    await createRequest(database, story.system, {
      schoolId: story.carrLane,
      askedOn: "2026-10-01",
    });
    const shown = await overviewOn(story, "2026-11-20");
    expect(await keepOn(story, "2026-11-20")).toBe(3 * shown.measures.length);
    await confirmed(story, story.ashdown, "Summer 2028", "2026-11-01");
    await createAppointment(database, story.system, {
      schoolId: story.beckside,
      role: "designated_safeguarding_lead",
      personName: "Mr T Brannock",
      from: "2026-01-01",
    });
    await keepOn(story, "2026-11-21");
    const then = await overviewOn(story, TODAY, { asAt: "2026-11-20" });
    expect(withoutMoment(then)).toEqual(withoutMoment(shown));
    expect(then.moment).toMatchObject({
      when: "past",
      known: "then",
      keptOn: "2026-11-20",
      keptSince: "2026-11-20",
    });
    const now = await overviewOn(story, TODAY, { asAt: "2026-11-20", known: "now" });
    expect(withoutMoment(now)).not.toEqual(withoutMoment(shown));
    const ashdown = now.rows.find(({ schoolId }) => schoolId === story.ashdown);
    expect(ashdown?.cells.policy_review.status).toBe("met");
  });

  test("writes nothing where only days have passed, and reads right on each of them", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "Summer 2026", "2026-01-15");
    await keepOn(story, "2026-11-16");
    const pages = new Map<string, Awaited<ReturnType<typeof overviewOn>>>();
    for (const day of ["2026-11-17", "2026-11-18", "2026-11-19"]) {
      pages.set(day, await overviewOn(story, day));
      expect(await keepOn(story, day)).toBe(0);
      expect(await keepOn(story, day)).toBe(0);
    }
    for (const [day, page] of pages) {
      const then = await overviewOn(story, TODAY, { asAt: day });
      expect(withoutMoment(then)).toEqual(withoutMoment(page));
    }
    expect(pages.get("2026-11-18")?.summary).toContain("79 days overdue");
  });

  test("says so where nothing was kept yet, and shows the last keeping of a day", async () => {
    const story = await tellStory(database);
    const before = await overviewOn(story, TODAY, { asAt: "2026-11-01" });
    expect(before).toMatchObject({ schools: 0, moment: { keptOn: null, keptSince: null } });
    await keepOn(story, "2026-11-20");
    await confirmed(story, story.ashdown, "Summer 2028", "2026-11-01");
    expect(await keepOn(story, "2026-11-20")).toBeGreaterThan(0);
    const evening = await overviewOn(story, "2026-11-20");
    const then = await overviewOn(story, TODAY, { asAt: "2026-11-20" });
    expect(withoutMoment(then)).toEqual(withoutMoment(evening));
    // The worker did not run that day: the page of the day before is the last that is known.
    const next = await overviewOn(story, TODAY, { asAt: "2026-11-21" });
    expect(next.moment.keptOn).toBe("2026-11-20");
    expect(next.rows).toEqual(then.rows);
    const earlier = await overviewOn(story, TODAY, { asAt: "2026-11-01" });
    expect(earlier.moment).toMatchObject({ keptOn: null, keptSince: "2026-11-20" });
  });

  test("counts a school for the days on which it belonged, and in the hub of that day", async () => {
    const story = await tellStory(database);
    await withActor(database, story.system, async (transaction) => {
      const ofTrust = eq(unit.trustId, story.trust.id);
      await transaction
        .update(unit)
        .set({ joinedOn: "2026-11-10" })
        .where(and(ofTrust, eq(unit.id, story.carrLane)));
      await transaction
        .update(unit)
        .set({ leftOn: "2026-11-20" })
        .where(and(ofTrust, eq(unit.id, story.beckside)));
      await transaction
        .update(hubMembership)
        .set({ to: "2026-11-15" })
        .where(
          and(eq(hubMembership.trustId, story.trust.id), eq(hubMembership.schoolId, story.ashdown)),
        );
    });
    const namesOn = async (asAt: string) =>
      (await overviewOn(story, TODAY, { asAt, known: "now", sort: "name" })).rows.map(
        ({ name, hub }) => `${name.split(" ")[0]} ${hub?.name ?? "-"}`,
      );
    expect(await namesOn("2026-11-09")).toEqual(["Ashdown East", "Beckside East"]);
    expect(await namesOn("2026-11-16")).toEqual(["Ashdown -", "Beckside East", "Carr -"]);
    expect(await namesOn("2026-11-21")).toEqual(["Ashdown -", "Carr -"]);
    await keepOn(story, "2026-11-20");
    await keepOn(story, "2026-11-21");
    const left = await overviewOn(story, TODAY, { asAt: "2026-11-21" });
    expect(left.rows.map(({ schoolId }) => schoolId)).not.toContain(story.beckside);
    const still = await overviewOn(story, TODAY, { asAt: "2026-11-20" });
    expect(still.rows.map(({ schoolId }) => schoolId)).toContain(story.beckside);
  });

  test("shows each reader their own schools, and nobody who acts for a school which hub it is in", async () => {
    const story = await tellStory(database);
    await keepOn(story, "2026-11-20");
    const shownTo = async (role: "hub_lead" | "school_admin" | "governor") =>
      (await story.as(role).overview.read({ asAt: "2026-11-20", sort: "name" })).rows.map(
        ({ schoolId, hub }) => [schoolId, hub?.name ?? null],
      );
    expect(await shownTo("hub_lead")).toEqual([
      [story.ashdown, "East"],
      [story.beckside, "East"],
    ]);
    expect(await shownTo("school_admin")).toEqual([[story.ashdown, null]]);
    expect(await shownTo("governor")).toEqual([[story.ashdown, null]]);
    await expect(story.as("trustee").overview.read({ asAt: "2026-11-20" })).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  test("is what any day's page was, after any changes", { timeout: 180_000 }, async () => {
    const dates = ["Summer 2026", "30 November 2026", "Autumn 2027", "12 January 2027"];
    const change = fc.record({
      school: fc.constantFrom("ashdown", "beckside", "carrLane"),
      kind: fc.constantFrom("policy", "request", "appointment", "nothing"),
      wait: fc.integer({ min: 0, max: 40 }),
      date: fc.constantFrom(...dates),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 6 }), async (changes) => {
        const story = await tellStory(database);
        const pages = new Map<string, Awaited<ReturnType<typeof overviewOn>>>();
        let passed = 0;
        for (const { school, kind, wait, date } of changes) {
          passed += wait;
          const day = new Date(Date.UTC(2026, 3, 1 + passed)).toISOString().slice(0, 10);
          const schoolId = story[school as "ashdown"];
          if (kind === "policy") await confirmed(story, schoolId, date, day);
          if (kind === "request")
            await createRequest(database, story.system, { schoolId, askedOn: day });
          if (kind === "appointment")
            await createAppointment(database, story.system, {
              schoolId,
              role: "designated_safeguarding_lead",
              personName: "Mr T Brannock",
              from: day,
            });
          pages.set(day, await overviewOn(story, day));
          await keepOn(story, day);
        }
        for (const [day, page] of pages) {
          const then = await overviewOn(story, "2027-06-01", { asAt: day });
          expect(withoutMoment(then)).toEqual(withoutMoment(page));
        }
      }),
      { numRuns: 5 },
    );
  });

  test("can't be altered: the application may insert what was shown, and nothing else", async () => {
    const story = await tellStory(database);
    await keepOn(story, "2026-11-20");
    const attempt = (work: Parameters<typeof withActor<unknown>>[2]) =>
      expect(withActor(database, story.members.trust_lead, work)).rejects.toMatchObject({
        code: "42501",
      });
    await attempt((transaction) => transaction.update(keptJudgement).set({ status: "met" }));
    await attempt((transaction) => transaction.execute(sql`update kept_school set shown = false`));
    await attempt((transaction) => transaction.execute(sql`delete from kept_overview`));
    await withActor(database, story.members.trust_lead, (transaction) =>
      transaction.delete(keptJudgement),
    );
    expect(await overviewOn(story, TODAY, { asAt: "2026-11-20" })).toMatchObject({ schools: 3 });
  });

  test("is kept at once when a lead asks for it, and that is in the audit trail", async () => {
    const story = await tellStory(database);
    const { judgements } = await story.as("trust_lead").overview.keep();
    expect(judgements).toBeGreaterThan(0);
    expect(await story.as("trust_lead").overview.keep()).toEqual({ judgements: 0 });
    const { events } = await story.as("trust_lead").audit.list({});
    expect(events.filter(({ action }) => action === "overview.keep")).toHaveLength(2);
  });
});

describe("one cell of the overview", () => {
  test("shows of a past day what it showed then, and when it was otherwise", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "Summer 2026", "2026-01-15");
    await keepOn(story, "2026-08-20");
    await keepOn(story, "2026-09-01");
    await keepOn(story, "2026-10-10");
    const shown = await overviewOn(story, "2026-10-10");
    await confirmed(story, story.ashdown, "Summer 2028", "2026-11-01");
    await keepOn(story, "2026-11-01");
    const lead = story.as("trust_lead");
    const asked = { schoolId: story.ashdown, measure: "policy_review" };
    const then = await lead.overview.cell({ ...asked, asAt: "2026-10-10" });
    const row = shown.rows.find(({ schoolId }) => schoolId === story.ashdown);
    expect(then.cell).toMatchObject(row?.cells.policy_review ?? {});
    expect(then.cell?.value).toBe("40 days overdue");
    expect(then.cell?.rule).toBe(shown.measures.find(({ id }) => id === "policy_review")?.rule);
    expect(then.moment).toMatchObject({ when: "past", known: "then", keptOn: "2026-10-10" });
    expect(then.runs.map(({ status, from, to }) => [status, from, to])).toEqual([
      ["met", "2026-11-01", null],
      ["needs_action", "2026-09-01", "2026-10-31"],
      ["due_soon", "2026-08-20", "2026-08-31"],
    ]);
    expect(then.stood).toBe(
      "Needs action from 1 September 2026 to 31 October 2026; before that due soon, then met.",
    );
    expect(then.today?.status).toBe("met");
  });

  test("is judged by what is known now where that is asked for, and for a day to come", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "31 August 2027", "2026-09-15");
    const lead = story.as("trust_lead");
    const asked = { schoolId: story.ashdown, measure: "policy_review" };
    const past = await lead.overview.cell({ ...asked, asAt: "2026-10-01", known: "now" });
    expect(past).toMatchObject({ cell: { status: "met" }, runs: [], stood: null });
    const coming = await lead.overview.cell({ ...asked, asAt: "2027-09-02" });
    expect(coming).toMatchObject({
      moment: { when: "future" },
      cell: { status: "needs_action", nextAction: { code: "upload_policy" } },
    });
    const unknown = await lead.overview.cell({ ...asked, asAt: "2026-10-01" });
    expect(unknown).toMatchObject({ cell: null, today: { status: "met" } });
  });

  test("is there for those who may see the school, and for measures that there are", async () => {
    const story = await tellStory(database);
    const asked = { schoolId: story.beckside, measure: "policy_review" };
    await expect(story.as("school_admin").overview.cell(asked)).rejects.toBeInstanceOf(NotFound);
    await expect(story.as("trustee").overview.cell(asked)).rejects.toBeInstanceOf(NotFound);
    await expect(
      story.as("trust_lead").overview.cell({ ...asked, measure: "punctuality" }),
    ).rejects.toBeInstanceOf(NotFound);
    expect((await story.as("hub_lead").overview.cell(asked)).school.id).toBe(story.beckside);
  });
});

describe("a saved view", () => {
  test("is its owner's, or everybody's who leads the trust, and can be taken away", async () => {
    const story = await tellStory(database);
    const [lead, hubLead] = [story.as("trust_lead"), story.as("hub_lead")];
    const own = { name: "Mine", query: "status=needs_action&column=training&column=policy_review" };
    const { viewId } = await hubLead.overview.saveView(own);
    await lead.overview.saveView({ name: "Ours", query: "by=hub", isShared: true });
    expect(await hubLead.overview.views()).toEqual([{ id: viewId, ...own, isShared: false }]);
    expect(await lead.overview.views()).toMatchObject([{ name: "Ours", isShared: true }]);
    await expect(lead.overview.removeView({ viewId })).rejects.toBeInstanceOf(NotFound);
    await hubLead.overview.removeView({ viewId });
    expect(await hubLead.overview.views()).toEqual([]);
    await expect(hubLead.overview.saveView({ ...own, isShared: true })).rejects.toBeInstanceOf(
      NotPermitted,
    );
    await expect(
      hubLead.overview.saveView({ name: "Elsewhere", query: "//evil.example" }),
    ).rejects.toBeInstanceOf(InvalidInput);
  });
});

describe("the order of schools", () => {
  test("counts a measure as often as the trust says, and never puts amber before red", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "Summer 2026", "2026-01-15");
    await createRequest(database, story.system, {
      schoolId: story.carrLane,
      askedOn: "2026-10-01",
    });
    for (const [schoolId, to] of [
      [story.ashdown, null],
      [story.carrLane, "2026-10-01"],
    ] as const) {
      await createAppointment(database, story.system, {
        schoolId,
        role: "designated_safeguarding_lead",
        personName: "Mr T Brannock",
        from: "2024-09-01",
        to,
      });
    }
    const lead = story.as("trust_lead");
    const weigh = async (weight: number) => {
      const measure = "designated_safeguarding_lead";
      const reason = "The trustees asked for it.";
      await lead.settings.saveWeight({ measure, weight, inForceFrom: TODAY, reason });
      return lead.overview.read({});
    };
    const usual = await lead.overview.read({});
    expect(usual.weighed).toBeNull();
    // Both need action for their policy; Carr Lane has nobody in the role as well.
    const [carrFirst, ashdownFirst] = [await weigh(5), await weigh(0)];
    expect(carrFirst.rows[0]?.schoolId).toBe(story.carrLane);
    expect(carrFirst.weighed).toContain("Safeguarding lead 5 times");
    expect(ashdownFirst.rows[0]?.schoolId).toBe(story.ashdown);
    expect(ashdownFirst.weighed).toContain("Safeguarding lead not at all");
    // However it is weighed, a school that needs action stands before one that doesn't, and no status changes.
    for (const { rows, counts } of [carrFirst, ashdownFirst]) {
      expect(rows.at(-1)?.schoolId).toBe(story.beckside);
      expect(counts).toEqual(usual.counts);
    }
  });
});

describe("the ends of terms", () => {
  test("are kept once a term is over, as it was shown then", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "Summer 2026", "2026-01-15");
    await keepOn(story, "2026-08-31");
    await keepOn(story, "2026-09-01");
    await confirmed(story, story.ashdown, "Summer 2028", "2026-11-01");
    const { termEnds } = await overviewOn(story, TODAY);
    expect(termEnds.terms).toEqual([{ title: "Summer 2026", endsOn: "2026-08-31" }]);
    expect(termEnds.of[story.ashdown]?.[0]?.policy_review).toBe("due_soon");
    const { termEnds: ofSchool } = await story.as("school_admin").overview.read({});
    expect(Object.keys(ofSchool.of)).toEqual([story.ashdown]);
  });
});

describe("what changed, and what comes", () => {
  test("is told school by school since a day that is over", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "Summer 2026", "2026-01-15");
    await keepOn(story, "2026-08-20");
    const lead = story.as("trust_lead");
    const { summary, changes } = await lead.overview.changes({ since: "2026-08-20" });
    expect(summary).toMatch(/^Since 20 August 2026, \d+ things? (is|are) worse at /u);
    const [ashdown] = changes;
    expect(ashdown?.schoolId).toBe(story.ashdown);
    expect(ashdown?.changes).toContainEqual(
      expect.objectContaining({ measureId: "policy_review", direction: "worse" }),
    );
    const unknown = await lead.overview.changes({ since: "2026-08-01" });
    expect(unknown).toMatchObject({
      changes: [],
      since: { keptOn: null, keptSince: "2026-08-20" },
    });
    await expect(lead.overview.changes({ since: TODAY })).rejects.toBeInstanceOf(InvalidInput);
  });

  test("is foretold by day, with the action that prevents it, and as the page of that day shows it", async () => {
    const story = await tellStory(database);
    await confirmed(story, story.ashdown, "31 August 2027", "2026-09-15");
    const lead = story.as("trust_lead");
    const { turns, summary } = await lead.overview.ahead({ until: "2027-09-30" });
    const review = turns.filter(({ measureId }) => measureId === "policy_review");
    expect(review.map(({ on, status, schoolId }) => [on, status, schoolId])).toEqual([
      ["2027-07-02", "due_soon", story.ashdown],
      ["2027-09-01", "needs_action", story.ashdown],
    ]);
    expect(review[1]?.nextAction?.code).toBe("upload_policy");
    expect(summary).toMatch(/^By 30 September 2027, \d+ things? at /u);
    const page = await lead.overview.read({ asAt: "2027-09-30" });
    expect(page.moment).toMatchObject({ when: "future", known: "now" });
    const row = page.rows.find(({ schoolId }) => schoolId === story.ashdown);
    expect(row?.cells.policy_review.status).toBe("needs_action");
    await expect(lead.overview.ahead({ until: TODAY })).rejects.toBeInstanceOf(InvalidInput);
  });
});
