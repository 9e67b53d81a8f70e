import { expect, test } from "vitest";
import { giasExtract, giasSchool } from "./gias-files.fixture.ts";
import { registerDifference } from "./register-difference.ts";

const inUse = giasExtract([
  giasSchool({ urn: "1", name: "Ashdown School" }),
  giasSchool({ urn: "2", name: "Beckside School" }),
]);

const changesTo = (...schools: ReturnType<typeof giasSchool>[]) =>
  registerDifference(inUse, giasExtract(schools)).map(({ kind, words }) => [kind, words]);

const [ashdown, beckside] = [
  giasSchool({ urn: "1", name: "Ashdown School" }),
  giasSchool({ urn: "2", name: "Beckside School" }),
];

test("the same register changes nothing", () => {
  expect(changesTo(ashdown, beckside)).toEqual([]);
});

test("a school is added, renamed or moved to another trust; one can be both", () => {
  const added = giasSchool({ urn: "3", name: "Withy Lane School" });
  const moved = { ...beckside, name: "Beckside Academy", trustUid: "70002" };
  expect(changesTo(ashdown, moved, added)).toEqual([
    ["renamed", "Beckside School is now called Beckside Academy."],
    ["moved", "Beckside Academy moved from Northmere Learning Trust to Southmere Trust."],
    ["added", "Withy Lane School is in Northmere Learning Trust."],
  ]);
});

test("a school closes, leaves for no academy trust, or is no longer listed", () => {
  expect(
    changesTo({ ...ashdown, closedOn: "2026-08-31" }, { ...beckside, trustUid: null }),
  ).toEqual([
    ["closed", "Ashdown School closed on 31 August 2026."],
    ["left", "Beckside School is no longer in Northmere Learning Trust."],
  ]);
  expect(changesTo(ashdown)).toEqual([
    ["left", "Beckside School is no longer listed in Northmere Learning Trust."],
  ]);
});

test("of a trust that isn't named nothing is concluded, and schools that were never in one are no news", () => {
  const southmere = giasExtract([]).trusts.filter(({ uid }) => uid === "70002");
  const newer = giasExtract([giasSchool({ urn: "9", trustUid: null, closedOn: "2001-08-31" })], {
    trusts: southmere,
  });
  expect(registerDifference(inUse, newer)).toEqual([]);
});
