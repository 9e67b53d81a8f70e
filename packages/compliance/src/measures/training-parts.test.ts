import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { Judgement } from "./measure.ts";
import { partOf, partSortKey, readPartId } from "./measure-parts.ts";
import { school } from "./measured-school.fixture.ts";
import { training } from "./training.ts";

const TODAY = "2026-11-22";

const required = (code: string, title: string, people: Readonly<Record<string, number>>) => ({
  code,
  title,
  changes: {
    "2026-09-01": Object.fromEntries(
      Object.entries(people).map(([standing, number]) => [`not_required>${standing}`, number]),
    ),
  },
});

const listed = training.judge(
  school({
    training: [
      required("part_one", "Part One read", { in_date: 40 }),
      required("prevent", "Prevent", { in_date: 36, expired: 3, never_done: 1, due: 2, exempt: 1 }),
      required("cyber", "Cyber security", { due: 2 }),
    ],
  }),
  TODAY,
  DEFAULT_SETTINGS,
);

const figure = {
  asAt: "2026-11-01",
  course: "prevent",
  courseTitle: "Prevent",
  groupTitle: "All staff",
  isMust: true,
  required: 40,
  completed: 36,
  overdue: 4,
};

const reporting = (...reported: (typeof figure)[]) =>
  training.judge(school({ training: null, reportedTraining: reported }), TODAY, DEFAULT_SETTINGS);

describe("a school's training, requirement by requirement", () => {
  it("has the figures of each, in the order in which they are asked", () => {
    expect(listed.parts?.each.map(({ code }) => code)).toEqual(["part_one", "prevent", "cyber"]);
    expect(partOf(listed, "part_one")).toMatchObject({
      status: "met",
      value: "100%",
      detail: "40 of 40 in date.",
    });
    expect(partOf(listed, "prevent")).toMatchObject({
      status: "partly_met",
      value: "90%",
      percent: 90,
      detail: "36 of 40 in date, 3 expired, 1 never done, 2 new and in time, 1 exempt.",
    });
  });

  it("is judged by the same figures as the whole: the most pressing of them is the school's", () => {
    expect(listed).toMatchObject({ status: "partly_met", value: "90% · 1 requirement below 95%" });
  });

  it("has nothing to judge where everybody is new, or nobody is asked", () => {
    expect(partOf(listed, "cyber")).toMatchObject({
      status: "not_applicable",
      value: "Nobody to count yet",
      percent: null,
      detail: "2 new and in time.",
    });
    expect(partOf(listed, "governors")).toMatchObject({
      status: "not_applicable",
      value: "Nobody is asked",
    });
  });

  it("of a school without a staff list is not reported in any of them", () => {
    expect(partOf(reporting(), "prevent")).toMatchObject({
      status: "not_reported",
      value: "No staff listed",
    });
  });

  it("of a school that reports in numbers has the lowest of its groups, and says what it left unsaid", () => {
    const cell = reporting(figure, {
      ...figure,
      groupTitle: "Governors",
      required: 10,
      completed: 5,
      overdue: 5,
    });
    expect(cell.parts?.each).toHaveLength(1);
    expect(partOf(cell, "prevent")).toMatchObject({
      status: "needs_action",
      value: "50% · reported",
      detail: expect.stringContaining("Prevent, Governors: 5 of 10, reported by the school on"),
    });
    expect(partOf(cell, "part_one")).toMatchObject({
      status: "not_reported",
      value: "Nothing reported",
    });
  });

  it("is not guessed of a judgement that was kept before they were", () => {
    const { parts: _parts, ...others } = listed;
    const keptBefore: Judgement = others;
    expect(partOf(keptBefore, "prevent")).toMatchObject({
      status: "not_applicable",
      value: "Not kept then",
    });
  });
});

describe("a requirement as a column", () => {
  it("is sorted by how pressing it is, then by its figure", () => {
    const cells = [100, 90, 9].map((percent) => ({
      status: "needs_action" as const,
      value: `${percent}%`,
      percent,
      detail: null,
    }));
    expect(cells.map(partSortKey).toSorted()).toEqual(cells.toReversed().map(partSortKey));
    expect(partSortKey(partOf(listed, "prevent")) < partSortKey(partOf(listed, "part_one"))).toBe(
      true,
    );
  });

  it("is named by its measure and its code, and by nothing else", () => {
    expect(readPartId("training.part_one")).toEqual({ measureId: "training", code: "part_one" });
    for (const other of ["training", "training.", "sports.part_one", "training.Part One", ""]) {
      expect(readPartId(other), other).toBeNull();
    }
  });
});
