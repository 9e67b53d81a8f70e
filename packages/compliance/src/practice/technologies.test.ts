import { describe, expect, it } from "vitest";
import {
  registerShows,
  type Technology,
  technologyStanding,
  type TechnologyAssessment,
} from "./technologies.ts";

const assessed = (given: Partial<TechnologyAssessment> = {}): TechnologyAssessment => ({
  assessedOn: "2026-09-02",
  decision: "approved",
  dataProtection: "done",
  reviewOn: null,
  ...given,
});
const standing = (given: Partial<Technology>, today = "2026-11-28") =>
  technologyStanding(
    { inUseFrom: "2026-09-10", inUseUntil: null, assessments: [], ...given },
    today,
    { dueSoonDays: 60 },
  );

describe("a platform that a school uses", () => {
  it("is reviewed after a year where nobody said otherwise", () => {
    const assessments = [assessed()];
    expect(standing({ assessments })).toMatchObject({
      code: "approved",
      status: "met",
      reviewOn: "2027-09-02",
      usedBeforeAssessed: false,
    });
    expect(standing({ assessments }, "2027-07-10").code).toBe("review_due_soon");
    expect(standing({ assessments }, "2027-09-02").code).toBe("review_due_soon");
    expect(standing({ assessments }, "2027-09-03").code).toBe("review_overdue");
  });

  it("needs action where it is used without anybody's decision", () => {
    expect(standing({})).toMatchObject({ code: "not_assessed", usedBeforeAssessed: true });
    const decided = (decision: TechnologyAssessment["decision"]) =>
      standing({ assessments: [assessed({ decision })] }).code;
    expect(decided("undecided")).toBe("undecided");
    expect(decided("refused")).toBe("refused_in_use");
    expect(decided("with_conditions")).toBe("approved");
  });

  it("is partly right while its impact assessment is not done", () => {
    const assessments = [assessed({ dataProtection: "not_done" })];
    expect(standing({ assessments }).status).toBe("partly_met");
  });

  it("stands by its latest assessment, and was first used before or after the first", () => {
    const assessments = [
      assessed({ assessedOn: "2026-10-01", decision: "approved" }),
      assessed({ assessedOn: "2026-09-20", decision: "refused" }),
    ];
    expect(standing({ assessments })).toMatchObject({ code: "approved", usedBeforeAssessed: true });
    expect(standing({ assessments }, "2026-09-25").code).toBe("refused_in_use");
    expect(standing({ assessments, inUseFrom: null }).usedBeforeAssessed).toBeNull();
  });

  it("needs nothing while it is not used", () => {
    expect(standing({ inUseFrom: "2027-01-05" }).code).toBe("not_in_use");
    expect(standing({ inUseUntil: "2026-11-27" }).code).toBe("not_in_use");
    expect(standing({ inUseUntil: "2026-11-28" }).code).toBe("not_assessed");
  });
});

describe("a register", () => {
  const used = (given: Partial<TechnologyAssessment> = {}): Technology => ({
    inUseFrom: "2026-09-10",
    inUseUntil: null,
    assessments: [assessed(given)],
  });
  const today = "2026-11-28";

  it("shows what it promises from the latest assessment to the first review", () => {
    const register = [used(), used({ assessedOn: "2026-10-05", reviewOn: "2027-01-11" })];
    expect(registerShows(register, today)).toEqual({ on: "2026-10-05", until: "2027-01-11" });
  });

  it("shows nothing while one of what is in use is not approved, or nothing is in use", () => {
    expect(registerShows([used(), used({ decision: "undecided" })], today)).toBeNull();
    expect(registerShows([used(), { ...used(), assessments: [] }], today)).toBeNull();
    expect(registerShows([], today)).toBeNull();
  });

  it("is not held back by what is given up, or only planned", () => {
    const unassessed = { ...used(), assessments: [] };
    const register = [
      used(),
      { ...unassessed, inUseUntil: "2026-11-20" },
      { ...unassessed, inUseFrom: "2027-01-05" },
    ];
    expect(registerShows(register, today)).toEqual({ on: "2026-09-02", until: "2027-09-02" });
  });
});
