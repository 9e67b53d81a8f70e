import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { school } from "./measured-school.fixture.ts";
import { training } from "./training.ts";

const TODAY = "2026-11-22";

/** People in date, and how many of them expire on a later day; and people who are something else. */
function required(
  title: string,
  {
    inDate = 0,
    expireOn = null as string | null,
    expiring = 0,
    ...others
  }: Record<string, unknown> & {
    inDate?: number;
    expireOn?: string | null;
    expiring?: number;
  },
) {
  return {
    code: title.toLowerCase(),
    title,
    changes: {
      "2026-09-01": {
        "not_required>in_date": inDate,
        ...Object.fromEntries(
          Object.entries(others).map(([standing, people]) => [
            `not_required>${standing}`,
            Number(people),
          ]),
        ),
      },
      ...(expireOn ? { [expireOn]: { "in_date>expired": expiring } } : {}),
    },
  };
}

const judge = (...requirements: ReturnType<typeof required>[]) =>
  training.judge(school({ training: requirements }), TODAY, DEFAULT_SETTINGS);

describe("a school's training", () => {
  it("is met where every requirement that is a must is at 95% or more, and says the lowest", () => {
    expect(
      judge(
        required("Safeguarding", { inDate: 40 }),
        required("Part One", { inDate: 38, expired: 2 }),
      ),
    ).toMatchObject({
      status: "met",
      value: "All 2 met · lowest 95%",
      detail: "All 2 requirements are met; the lowest share is 95%.",
      evidence: [{ kind: "training" }],
      nextAction: null,
    });
  });

  it("counts by its worst requirement, never by an average of them", () => {
    const cell = judge(
      required("Safeguarding", { inDate: 40 }),
      required("Prevent", { inDate: 36, expired: 3, never_done: 1 }),
      required("Part One", { inDate: 20, expired: 20 }),
    );
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "50% · 2 requirements below 95%",
      nextAction: { code: "train" },
      headline: { of: "school", words: "has 2 requirements below 95% in training" },
    });
    expect(cell.detail).toBe(
      "Prevent: 36 of 40 in date (90%), 3 expired and 1 never done. Part One: 20 of 40 in date (50%), 20 expired.",
    );
  });

  it("leaves new and exempt staff out, and has nothing to judge where there is nobody else", () => {
    expect(judge(required("Prevent", { inDate: 20, due: 9, exempt: 3 })).value).toBe("100%");
    expect(judge(required("Prevent", { due: 2 }))).toMatchObject({
      status: "not_applicable",
      value: "Nobody to count yet",
    });
  });

  it("lapses on its day without anybody doing anything", () => {
    const kept = required("Prevent", { inDate: 10, expireOn: "2026-11-23", expiring: 5 });
    const on = (day: string) => training.judge(school({ training: [kept] }), day, DEFAULT_SETTINGS);
    expect(on("2026-11-22")).toMatchObject({ status: "met" });
    expect(on("2026-11-23")).toMatchObject({
      status: "needs_action",
      value: "50% · 1 requirement below 95%",
    });
  });

  it("of a school without a staff list is not reported, which is no good news", () => {
    expect(training.judge(school({ training: null }), TODAY, DEFAULT_SETTINGS)).toMatchObject({
      status: "not_reported",
      value: "No staff listed",
    });
  });
});

describe("a school with nobody on its staff list", () => {
  const figure = {
    asAt: "2026-11-01",
    course: "safeguarding",
    courseTitle: "Safeguarding and online safety",
    groupTitle: "Everybody who is asked",
    isMust: true,
    required: 40,
    completed: 30,
    overdue: 6,
  };
  const judgeReported = (listed: ReturnType<typeof required>[], change: object = {}) =>
    training.judge(
      school({ training: listed, reportedTraining: [{ ...figure, ...change }] }),
      TODAY,
      DEFAULT_SETTINGS,
    );

  it("shows what it has reported, and says that it is reported and of which day", () => {
    expect(judgeReported([])).toMatchObject({
      status: "needs_action",
      value: "83% · reported",
      detail: expect.stringContaining("30 of 36, reported by the school on 1 November 2026"),
    });
    expect(judgeReported([], { completed: 40, overdue: 0 })).toMatchObject({ status: "met" });
  });

  it("is silent where it has reported only what is no must", () => {
    expect(judgeReported([], { isMust: false })).toMatchObject({ status: "not_reported" });
  });

  it("is counted from people as soon as somebody is on the list, and what was reported no longer counts", () => {
    expect(judgeReported([required("Safeguarding", { inDate: 20 })])).toMatchObject({
      status: "met",
      value: "100%",
    });
  });
});
