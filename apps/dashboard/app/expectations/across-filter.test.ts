import { expect, test } from "vitest";
import { filteredAddress, isListed } from "./across-filter.ts";

const counts = { met: 3, metElsewhere: 1, partly: 0, missing: 2, other: 0 };

test("an expectation is listed by its force and by where it is missing", () => {
  const listed = (query: string) => isListed({ force: "must", counts }, new URLSearchParams(query));
  expect(listed("")).toBe(true);
  expect(listed("force=must&status=missing")).toBe(true);
  expect(listed("force=should")).toBe(false);
  expect(listed("status=partly")).toBe(false);
  expect(listed("status=everywhere")).toBe(false);
});

test("one part of the address changes and the others stay", () => {
  const parameters = new URLSearchParams("set=phones&force=must");
  expect(filteredAddress(parameters, { status: "missing" })).toBe(
    "/expectations?set=phones&force=must&status=missing",
  );
  expect(filteredAddress(parameters, { set: null, force: null })).toBe("/expectations");
});
