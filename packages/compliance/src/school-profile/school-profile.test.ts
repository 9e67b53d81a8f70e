import { describe, expect, test } from "vitest";
import { judgeSchool, type MeasuredCell } from "../measures/measures.ts";
import { saysEverything, school } from "../measures/measured-school.fixture.ts";
import { setOf } from "../expectations/expectation-set.fixture.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { profileExpectations } from "./profile-expectations.ts";
import { profileFiltering } from "./profile-filtering.ts";
import { type OpenAction, profileNeeds, titlesInPlace } from "./profile-needs.ts";
import { holdersTrained, postOf } from "./profile-people.ts";
import { profilePromises } from "./profile-promises.ts";
import { chosenSections, PROFILE_SECTIONS } from "./profile-sections.ts";
import { countForProfile, profileSummary } from "./profile-summary.ts";
import { profileTraining } from "./profile-training.ts";

const TODAY = "2026-11-28";

const action = (about: Partial<OpenAction> = {}): OpenAction => ({
  actionId: "action-1",
  title: "Take the policy to the governors",
  raisedFrom: "measure",
  subject: "policy_review",
  dueOn: "2026-12-18",
  state: "open",
  ...about,
});

describe("the sentence on top of a profile", () => {
  const counts = { asked: 13, inPlace: 8, needAction: 2, partly: 2, dueSoon: 1, notReported: 0 };

  test("says how much is in place, and what isn't", () => {
    expect(profileSummary(counts)).toBe(
      "8 of 13 things that are asked of it are in place; 2 need action, 2 are partly in place and 1 is due soon",
    );
    expect(profileSummary({ ...counts, needAction: 1, partly: 0, dueSoon: 0, inPlace: 12 })).toBe(
      "12 of 13 things that are asked of it are in place; 1 needs action",
    );
  });

  test("is glad of a school in order, and says nothing of one that is asked for nothing", () => {
    expect(profileSummary({ ...counts, inPlace: 13 })).toBe(
      "all 13 things that are asked of it are in place",
    );
    expect(profileSummary({ ...counts, asked: 0 })).toBe("nothing is asked of it yet");
  });

  test("counts what is asked of the school, and no sign that a term differs from chance", () => {
    const { cells } = judgeSchool(school(), TODAY, DEFAULT_SETTINGS);
    const marked = cells.map((cell) =>
      cell.measureId === "incident_signal" ? { ...cell, status: "partly_met" as const } : cell,
    );
    expect(countForProfile(marked)).toEqual(countForProfile(cells));
    expect(countForProfile(cells).partly).toBe(0);
  });
});

describe("what is not in place", () => {
  const { cells } = judgeSchool(school({ policy: null }), TODAY, DEFAULT_SETTINGS);

  test("is all there, the most pressing first", () => {
    const needs = profileNeeds(cells, []);
    const counts = countForProfile(cells);
    expect(needs).toHaveLength(counts.asked - counts.inPlace);
    expect(titlesInPlace(cells)).toHaveLength(counts.inPlace);
    expect(titlesInPlace(cells)).toContain("Online safety coordinator");
    expect(needs[0]?.status).toBe("needs_action");
  });

  test("stands with the actions that work on it", () => {
    const needs = profileNeeds(cells, [
      action(),
      action({ actionId: "action-2", raisedFrom: "lesson", subject: "lesson-1" }),
    ]);
    expect(needs.find(({ measureId }) => measureId === "policy_review")?.actions).toMatchObject([
      { actionId: "action-1" },
    ]);
    expect(needs.flatMap(({ actions }) => actions)).toHaveLength(1);
    const late = judgeSchool(school({ openActions: ["2026-11-01"] }), TODAY, DEFAULT_SETTINGS);
    const [own] = profileNeeds(late.cells, [action({ subject: null, state: "overdue" })]);
    expect(own).toMatchObject({ measureId: "actions_overdue", actions: [{ state: "overdue" }] });
  });

  test("never says how many response plans a school has", () => {
    const overdue = {
      ...cells[0],
      measureId: "plans_reviewed",
      status: "needs_action",
      value: "1 plan overdue",
      detail: "Reviewed on time in 2026/27: 1 of 2 (50%).",
    } as MeasuredCell;
    const [need] = profileNeeds([overdue], []);
    expect(need).toMatchObject({ value: "Reviews of response plans overdue", detail: null });
    expect(JSON.stringify(need)).not.toMatch(/\b1 (plan|of)\b/);
  });
});

describe("who is responsible", () => {
  test("is trained when all who hold the role are, and not known of nobody on the staff list", () => {
    expect(holdersTrained([true, true])).toBe("in_date");
    expect(holdersTrained([true, false])).toBe("partly");
    expect(holdersTrained([true, null])).toBe("partly");
    expect(holdersTrained([false])).toBe("not_in_date");
    expect(holdersTrained([null])).toBe("not_known");
    expect(holdersTrained([])).toBe("nobody");
  });

  test("is told by the post, however the name is typed", () => {
    const posts = [{ name: "Ms Ada Larch", title: "Headteacher" }];
    expect(postOf("ms  ada larch", posts)).toBe("Headteacher");
    expect(postOf("headteacher", posts)).toBe("Headteacher");
    expect(postOf("Mr Noor Whitlow", posts)).toBeNull();
    expect(postOf("The network manager", posts)).toBe("The network manager");
  });
});

describe("the sections of a profile", () => {
  test("are all there unless an address names some, in their own order", () => {
    expect(chosenSections([])).toEqual(PROFILE_SECTIONS.codes);
    expect(chosenSections(["training", "people"])).toEqual(["people", "training"]);
    expect(chosenSections(["no such section"])).toEqual(PROFILE_SECTIONS.codes);
  });

  test("count what the policy must say apart from what it should", () => {
    const text = {
      ...saysEverything,
      own: { guidance: { E1: "m" } },
      sets: [setOf("guidance", { id: "E1", force: "must" }, { id: "E2", force: "must" })],
    };
    const found = profileExpectations(text, TODAY, DEFAULT_SETTINGS);
    expect(found?.byForce).toMatchObject([{ force: "must", met: 1 }]);
    expect(profileExpectations({ ...text, own: null }, TODAY, DEFAULT_SETTINGS)).toBeNull();
  });

  test("count the people of each training requirement on the day, beside the share", () => {
    const training = [
      {
        code: "annual",
        title: "Annual update",
        changes: { "2026-09-01": { "not_required>in_date": 17, "not_required>expired": 3 } },
      },
    ];
    expect(profileTraining({ training }, TODAY, DEFAULT_SETTINGS)).toEqual([
      {
        code: "annual",
        title: "Annual update",
        status: "partly_met",
        people: 20,
        inDate: 17,
        percent: 85,
        expired: 3,
        neverDone: 0,
        inTime: 0,
      },
    ]);
  });

  test("show the latest review of filtering, and say when it is not of this academic year", () => {
    const review = {
      reviewedOn: "2026-06-20",
      occasion: "academic_year" as const,
      tookPart: ["senior_leader" as const, "governor" as const],
      results: { samples_tested: { result: "not_in_place" as const, note: "" } },
    };
    const filtering = profileFiltering("review-1", review, TODAY);
    expect(filtering).toMatchObject({ isThisYear: false, academicYear: "2025/26" });
    expect(filtering.notThere).toEqual(["Designated safeguarding lead", "Technical support"]);
    expect(filtering.standards.map(({ result }) => result)).toEqual([
      "not_checked",
      "not_in_place",
      "not_checked",
      "not_checked",
    ]);
  });

  test("put the promises first that lack most", () => {
    const promises = [
      { kind: "policy_reviewed", shown: null, promises: 1 },
      { kind: "curriculum_covered", shown: { on: "2025-01-01", until: "2026-01-01" }, promises: 3 },
    ];
    const { all, percent, kinds } = profilePromises(promises, TODAY, DEFAULT_SETTINGS);
    expect([all.promised, percent]).toEqual([4, 0]);
    expect(kinds.map(({ kind, status }) => [kind, status])).toEqual([
      ["curriculum_covered", "needs_action"],
      ["policy_reviewed", "not_reported"],
    ]);
  });
});
