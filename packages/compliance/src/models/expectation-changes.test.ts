import { expect, test } from "vitest";
import { expectationSets } from "../expectations/sets.ts";
import { expectationChanges, proposedChange } from "./expectation-changes.ts";

const [set] = expectationSets;
if (!set) throw new Error("There is always a set.");
const always = set.expectations.filter(
  ({ from, to, phases, schoolTypes }) =>
    (from === null || from < "2026-01-01") &&
    to === null &&
    phases === "all" &&
    schoolTypes === "all",
);
const [first, second, third] = always.map(({ id }) => id) as [string, string, string];
const about = {
  sets: [set],
  day: "2026-11-22",
  school: { phase: "Primary", schoolType: null },
};
const kept = (letters: Record<string, string>) => ({ [set.id]: letters });

test("what a new text no longer says stands before what it says now", () => {
  const changes = expectationChanges(
    kept({ [first]: "n", [second]: "m", [third]: "p" }),
    kept({ [first]: "p", [second]: "n", [third]: "p" }),
    about,
  );
  expect(
    changes.map(({ expectation, before, after, direction }) => [
      expectation.id,
      before,
      after,
      direction,
    ]),
  ).toEqual([
    [second, "met", "not_found", "lost"],
    [first, "not_found", "partly_met", "gained"],
  ]);
  expect(proposedChange(changes)).toBe("material");
});

test("an expectation that a person found met elsewhere is neither lost nor gained", () => {
  const changes = expectationChanges(kept({ [first]: "m" }), kept({ [first]: "e" }), about);
  expect(changes.map(({ direction }) => direction)).toEqual(["other"]);
});

test("what one text was never checked for, or what doesn't apply on the day, is no change", () => {
  expect(expectationChanges(kept({ [first]: "m" }), {}, about)).toEqual([]);
  const before = { ...about, day: "1999-01-01" };
  const dated = set.expectations.find(({ from }) => from !== null && from > "2000-01-01");
  if (!dated) throw new Error("Some expectation began on a day.");
  expect(expectationChanges(kept({ [dated.id]: "m" }), kept({ [dated.id]: "n" }), before)).toEqual(
    [],
  );
  expect(proposedChange([])).toBe("minor");
});
