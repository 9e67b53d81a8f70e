import { expect, it } from "vitest";
import { NATIONAL_COURSES } from "./national-courses.ts";
import { NATIONAL_REQUIREMENTS } from "./national-requirements.ts";
import type { Requirement } from "./requirement.ts";
import { standingChanges, type TrainedPerson } from "./standing.ts";

function changes(code: string, history: Partial<TrainedPerson>) {
  const requirement = NATIONAL_REQUIREMENTS.find((each) => each.code === code) as Requirement;
  const nothing = { spans: [], completions: [], exemptions: [], editions: [] };
  return standingChanges({ requirement, ...nothing, ...history }).map(
    ({ on, standing }) => `${on} ${standing}`,
  );
}

const done = (completedOn: string) => [{ completedOn, validUntil: null }];

it("a starter is due for 30 days after the first, and then has never done it", () => {
  expect(changes("prevent_awareness", { spans: [{ from: "2026-09-01", to: null }] })).toEqual([
    "2026-09-01 due",
    "2026-10-02 never_done",
  ]);
});

it("who passes from one post to another overnight has not started afresh", () => {
  const spans = [
    { from: "2026-01-01", to: "2026-08-31" },
    { from: "2026-09-01", to: null },
  ];
  expect(changes("prevent_awareness", { spans })).toEqual([
    "2026-01-01 due",
    "2026-02-01 never_done",
  ]);
});

it("a course of before the first day counts while it is in date, to the same day two years on", () => {
  expect(
    changes("prevent_awareness", {
      spans: [{ from: "2026-09-01", to: null }],
      completions: done("2024-11-30"),
    }),
  ).toEqual(["2026-09-01 in_date", "2026-12-01 expired"]);
});

it("every national requirement has a course of its code, and names only courses that there are", () => {
  const codes = new Set(NATIONAL_COURSES.map(({ code }) => code));
  expect(NATIONAL_REQUIREMENTS.map(({ code }) => code).toSorted()).toEqual([...codes].toSorted());
  expect(
    NATIONAL_REQUIREMENTS.flatMap(({ courses }) => courses).filter((c) => !codes.has(c)),
  ).toEqual([]);
});
