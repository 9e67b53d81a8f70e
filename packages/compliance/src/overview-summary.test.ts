import { describe, expect, it } from "vitest";
import { type KeptIncidents, NO_INCIDENTS_KEPT } from "./incidents/kept-incidents.ts";
import { judgeSchool, MEASURES } from "./measures/measures.ts";
import { citing, dateFact, policy, school } from "./measures/measured-school.fixture.ts";
import { overviewSummary } from "./overview-summary.ts";
import { periodsBetween } from "./periods/reporting-period.ts";
import type { SchoolPosition } from "./school-position.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { mostUrgentFirst } from "./urgency.ts";

const TODAY = "2026-11-22";

function named(name: string, position: Partial<SchoolPosition> = {}) {
  const judged = judgeSchool(school({ schoolId: name, ...position }), TODAY, DEFAULT_SETTINGS);
  return { name, ...judged };
}

const ROLL = { asAt: "2023-10-01", pupils: 400, source: "Census" };

/** Eight terms that are over, oldest first. */
const keptTerms = (...counts: number[]): KeptIncidents => ({
  ...NO_INCIDENTS_KEPT,
  terms: periodsBetween("term", "2024-01-01", TODAY).map(({ start, end }, index) => ({
    start,
    end,
    incidents: counts[index] ?? null,
  })),
});

const overdue = (name: string, due: string) =>
  named(name, { policy: policy({ nextReview: dateFact(due) }) });
const inOrder = (name: string) => named(name);
const silent = (name: string) =>
  named(name, { policy: null, askedForPolicy: false, appointments: [] });

describe("the sentence on top of the overview", () => {
  it("counts the schools that need action and names the one to look at first", () => {
    const schools = [
      inOrder("Beckside"),
      overdue("Carr Lane", "1 November 2026"),
      overdue("Ashdown Vale", "22 September 2026"),
    ];
    expect(overviewSummary(schools)).toBe(
      "2 of 3 schools need action; Ashdown Vale's policy is 61 days overdue.",
    );
  });

  it("a policy that is overdue and cites old guidance is spoken of by its review", () => {
    const schools = [
      named("Ashdown Vale", {
        policy: policy({ nextReview: dateFact("22 September 2026"), guidance: citing("2021") }),
      }),
      inOrder("Beckside"),
    ];
    expect(overviewSummary(schools)).toBe(
      "1 of 2 schools needs action; Ashdown Vale's policy is 61 days overdue.",
    );
  });

  it("counts silence in a sentence of its own", () => {
    const schools = [overdue("St James", "22 September 2026"), silent("Dunmoor"), silent("Elm")];
    expect(overviewSummary(schools)).toBe(
      "1 of 3 schools needs action; St James' policy is 61 days overdue. 2 of 3 schools have not reported whether a policy is in place.",
    );
  });

  it("a trust of which nothing is known says so, and not that all is well", () => {
    expect(overviewSummary([silent("Dunmoor"), silent("Elm")])).toBe(
      "2 of 2 schools have not reported whether a policy is in place.",
    );
  });

  it("says of a school in order otherwise that nobody knows who is trained there", () => {
    const schools = [inOrder("Beckside"), named("Elm", { training: null })];
    expect(overviewSummary(schools)).toBe(
      "1 of 2 schools has not listed the staff whose training counts.",
    );
  });

  it.each<[string, Partial<SchoolPosition>, string]>([
    [
      "incidents",
      { incidents: { kept: null, belonging: { from: "2020-09-01", to: null }, rolls: [] } },
      "1 of 2 schools has not reported any incidents, nor that there were none.",
    ],
    [
      "its reviews of filtering",
      { filtering: null },
      "1 of 2 schools has not recorded any review of filtering.",
    ],
  ])("names what a school is silent about: %s", (_about, position, sentence) => {
    expect(overviewSummary([inOrder("Beckside"), named("Elm", position)])).toBe(sentence);
  });

  it("tells of a term that differs from chance beside what is to do, and never as something to do", () => {
    const kept = keptTerms(20, 22, 19, 24, 21, 18, 23, 46);
    const more = named("Ashdown Vale", {
      incidents: { kept, belonging: { from: "2026-11-01", to: null }, rolls: [ROLL] },
    });
    const sentence =
      "1 of 2 schools reported more or fewer incidents last term than chance would explain.";
    expect(more.status).toBe("met");
    expect(overviewSummary([more, inOrder("Beckside")])).toBe(
      `All 2 schools are in order. ${sentence}`,
    );
    expect(overviewSummary([more, overdue("Carr Lane", "1 November 2026")])).toBe(
      `1 of 2 schools needs action; Carr Lane's policy is 21 days overdue. ${sentence}`,
    );
  });

  it("says what is due soon when nothing needs action", () => {
    const schools = [overdue("Carr Lane", "16 December 2026"), inOrder("Beckside")];
    expect(overviewSummary(schools)).toBe(
      "No school needs action, but 1 of 2 schools has something to put right or due soon; Carr Lane's policy is due for review by 16 December 2026.",
    );
  });

  it("a school without a policy is named as such", () => {
    const schools = [named("Elmfield", { policy: null }), inOrder("Beckside")];
    expect(overviewSummary(schools)).toBe(
      "1 of 2 schools needs action; Elmfield has no online safety policy here.",
    );
  });

  it("all schools in order, one school in order, no school at all", () => {
    expect(overviewSummary([inOrder("Beckside"), inOrder("Elm")])).toBe(
      "All 2 schools are in order.",
    );
    expect(overviewSummary([inOrder("Beckside")])).toBe("Beckside is in order.");
    expect(overviewSummary([])).toBe("This trust has no schools yet.");
  });
});

describe("the order of urgency", () => {
  it("a school with two troubles comes before one with an older single one; silence before order", () => {
    const two = named("Two", {
      policy: policy({ nextReview: dateFact("1 November 2026"), guidance: citing("2023") }),
    });
    const one = overdue("One", "1 November 2020");
    const soon = overdue("Soon", "16 December 2026");
    const order = mostUrgentFirst([inOrder("Fine"), silent("Silent"), soon, one, two]);
    expect(order.map(({ name }) => name)).toEqual(["Two", "One", "Soon", "Silent", "Fine"]);
  });

  it("schools in the same state stand by name", () => {
    const order = mostUrgentFirst([inOrder("St Mary's"), inOrder("Ash")]);
    expect(order.map(({ name }) => name)).toEqual(["Ash", "St Mary's"]);
  });
});

describe("a judged school", () => {
  it("has one cell for each measure, each with the rule that made it", () => {
    const { cells, status } = inOrder("Beckside");
    expect(cells.map(({ measureId }) => measureId)).toEqual(MEASURES.map(({ id }) => id));
    expect(cells.every(({ rule }) => rule.endsWith("."))).toBe(true);
    expect(status).toBe("met");
  });

  it("survives being stored and read back, as kept figures are", () => {
    const judged = overdue("Ashdown Vale", "22 September 2026");
    expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
  });
});
