import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { setOf } from "./expectation-set.fixture.ts";
import { scoreOf, standingsOn, weigh } from "./standing.ts";

const TODAY = "2026-11-22";
const primary = { phase: "Primary", schoolType: "Academy converter" };

describe("what a missing expectation weighs", () => {
  it.each([
    ["must", "not_found", "needs_action"],
    ["must", "partly_met", "partly_met"],
    ["should", "not_found", "partly_met"],
    ["should", "partly_met", "partly_met"],
    ["consider", "not_found", "advice"],
    ["practice", "partly_met", "advice"],
    ["must", "met", "met"],
    ["must", "met_elsewhere", "met"],
    ["must", "not_applicable", "not_applicable"],
  ] as const)("a %j that is %s is %s", (force, status, weight) => {
    expect(weigh({ force }, status, TODAY, null)).toBe(weight);
  });

  it("a new rule is only shown, then amber, then red: nobody turns red overnight", () => {
    const grace = { inForceFrom: "2027-09-01", amberFrom: "2027-10-01", redFrom: "2028-01-10" };
    const on = (day: string) => weigh({ force: "must" }, "not_found", day, grace);
    expect(on("2027-09-30")).toBe("advice");
    expect(on("2027-10-01")).toBe("partly_met");
    expect(on("2028-01-09")).toBe("partly_met");
    expect(on("2028-01-10")).toBe("needs_action");
  });
});

describe("where a school stands", () => {
  const set = setOf(
    "rules",
    { id: "T1", force: "must", from: "2026-09-01" },
    { id: "T2" },
    { id: "T3", from: "2027-09-01" },
    { id: "T4", phases: ["Secondary"] },
  );

  it("is judged only by what applies to such a school on the day", () => {
    const texts = { own: { rules: { T1: "n", T2: "m" } }, others: [], school: primary };
    const standings = standingsOn(TODAY, texts, [set], DEFAULT_SETTINGS);
    expect(standings.map(({ expectation, status }) => [expectation.id, status])).toEqual([
      ["T1", "not_found"],
      ["T2", "met"],
    ]);
  });

  it("a “must” that came in September is amber until 92 days have passed", () => {
    const texts = { own: { rules: { T1: "n" } }, others: [], school: primary };
    const weightOn = (day: string) => standingsOn(day, texts, [set], DEFAULT_SETTINGS)[0]?.weight;
    expect(weightOn("2026-12-01")).toBe("partly_met");
    expect(weightOn("2026-12-02")).toBe("needs_action");
  });

  it("a trust's own dates for an edition come before the 92 days", () => {
    const texts = { own: { rules: { T1: "n" } }, others: [], school: primary };
    const settings = {
      ...DEFAULT_SETTINGS,
      guidanceGrace: { "KCSIE-2026": { amberFrom: "2026-09-01", redFrom: "2027-01-04" } },
    };
    const weightOn = (day: string) => standingsOn(day, texts, [set], settings)[0]?.weight;
    expect(weightOn("2027-01-03")).toBe("partly_met");
    expect(weightOn("2027-01-04")).toBe("needs_action");
  });

  it("what its behaviour policy says is met in another document, which is named", () => {
    const texts = {
      own: { rules: { T1: "n", T2: "p" } },
      others: [
        { name: "Staff code of conduct", findings: { rules: { T1: "p" } } },
        { name: "Behaviour policy", findings: { rules: { T1: "m" } } },
      ],
      school: primary,
    };
    const standings = standingsOn(TODAY, texts, [set], DEFAULT_SETTINGS);
    expect(standings[0]).toMatchObject({
      status: "met_elsewhere",
      elsewhere: "Behaviour policy",
      weight: "met",
    });
    expect(standings[1]).toMatchObject({ status: "partly_met", elsewhere: null });
  });

  it("what a person said is not applicable is not looked for elsewhere, and leaves the score", () => {
    const texts = {
      own: { rules: { T1: "x", T2: "m" } },
      others: [{ name: "Behaviour policy", findings: { rules: { T1: "m" } } }],
      school: primary,
    };
    const standings = standingsOn(TODAY, texts, [set], DEFAULT_SETTINGS);
    expect(scoreOf(standings)).toMatchObject({ applicable: 1, met: 1, notApplicable: 1 });
  });

  it("a policy that nobody has checked is not reported, never missing", () => {
    const texts = { own: null, others: [], school: primary };
    const standings = standingsOn(TODAY, texts, [set], DEFAULT_SETTINGS);
    expect(standings.map(({ weight }) => weight)).toEqual(["not_reported", "not_reported"]);
    expect(scoreOf(standings)).toMatchObject({ notChecked: 2, missing: { must: 0 } });
  });
});
