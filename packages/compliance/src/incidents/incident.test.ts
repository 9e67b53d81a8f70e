import { describe, expect, it } from "vitest";
import { KCSIE_EDITIONS } from "../guidance-editions.ts";
import { INCIDENT_CATEGORIES } from "./categories.ts";
import { incidentDetailsSchema, pupilBand } from "./incident.ts";
import { RISK_AREAS, SEVERITIES, YEAR_GROUPS } from "./taxonomy.ts";

const minute = { occurredOn: "2026-10-06", category: "cyberbullying", severity: "medium" };

const problemsOf = (given: object) => {
  const read = incidentDetailsSchema.safeParse({ ...minute, ...given });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
};

describe("the taxonomy", () => {
  it("has each category once, in an area of risk, and names editions that there are", () => {
    const codes = INCIDENT_CATEGORIES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const editions = KCSIE_EDITIONS.map(({ id }) => id);
    for (const { area, otherAreas, fromEdition } of INCIDENT_CATEGORIES) {
      expect(otherAreas).not.toContain(area);
      if (fromEdition !== null) expect(editions).toContain(fromEdition);
    }
    const areas = new Set(INCIDENT_CATEGORIES.map(({ area }) => area));
    expect([...areas].toSorted()).toEqual([...RISK_AREAS.codes].toSorted());
  });

  it("leaves the area open only where nothing puts pupils at risk online", () => {
    const open = INCIDENT_CATEGORIES.filter(({ area }) => area === "none");
    expect(open.map(({ code }) => code)).toEqual(["data_breach", "staff_conduct_online"]);
  });

  it("says codes in words, and a code that it no longer has as it is", () => {
    expect(SEVERITIES.title("immediate_risk_or_illegal")).toBe("Immediate risk, or illegal");
    expect(YEAR_GROUPS.title("year_9")).toBe("Year 9");
    expect(YEAR_GROUPS.title("sixth_form")).toBe("sixth form");
  });

  it("writes each code as the database keeps it", () => {
    for (const code of [
      ...INCIDENT_CATEGORIES.map((category) => category.code),
      ...YEAR_GROUPS.codes,
    ]) {
      expect(code).toMatch(/^[a-z0-9][a-z0-9_-]{0,59}$/u);
    }
  });
});

describe("an incident", () => {
  it("needs a day, a category and a severity; the rest is not known until somebody says it", () => {
    expect(incidentDetailsSchema.parse(minute)).toEqual({
      ...minute,
      riskArea: "conduct",
      yearGroup: "not_known",
      place: "not_known",
      device: "not_known",
      platform: "not_known",
      cameToLight: "not_known",
      outcome: "ongoing",
      pupilsInvolved: "not_known",
      involved: {},
      referredTo: [],
      actions: [],
    });
    expect(problemsOf({ occurredOn: "6 October", severity: "terrible" })).toEqual([
      "occurredOn",
      "severity",
    ]);
    expect(problemsOf({ category: "mischief" })).toEqual(["category"]);
  });

  it("has nowhere to write a name", () => {
    expect(problemsOf({ note: "Emily told us" })).toHaveLength(1);
    expect(problemsOf({ involved: { "Emily Hart": 1 } })).toHaveLength(1);
    const answers = Object.keys(incidentDetailsSchema.parse(minute));
    for (const answer of answers) expect(problemsOf({ [answer]: "Emily Hart" })).toHaveLength(1);
  });

  it("may be put under another area where the category has one, and under any where it has none", () => {
    expect(problemsOf({ category: "hate_racism_misogyny", riskArea: "conduct" })).toEqual([]);
    expect(problemsOf({ category: "pornography", riskArea: "commerce" })).toEqual(["riskArea"]);
    expect(problemsOf({ category: "data_breach", riskArea: "content" })).toEqual([]);
  });

  it("does not count more pupils in a part than were involved", () => {
    const involved = { pupil_affected: 3, bystander: 20 };
    expect(problemsOf({ pupilsInvolved: "two_to_four", involved })).toEqual([]);
    expect(problemsOf({ pupilsInvolved: "one", involved })).toEqual(["pupilsInvolved"]);
    expect(problemsOf({ pupilsInvolved: "ten_or_more", involved })).toEqual([]);
  });

  it("keeps each answer once, in the order of its list", () => {
    const referredTo = ["police", "class_teacher", "police"];
    const read = incidentDetailsSchema.parse({ ...minute, referredTo });
    expect(read.referredTo).toEqual(["class_teacher", "police"]);
  });

  it("counts pupils in bands", () => {
    expect([0, 1, 2, 4, 5, 9, 10, 300].map(pupilBand)).toEqual([
      "none",
      "one",
      "two_to_four",
      "two_to_four",
      "five_to_nine",
      "five_to_nine",
      "ten_or_more",
      "ten_or_more",
    ]);
  });
});
