import { expect, test } from "vitest";
import { driftInWords, driftShare, pushStanding } from "./push-standing.ts";

const pushed = { dueOn: "2026-12-12", withdrawn: false, how: null };

test("a school has until the end of the day that it was given", () => {
  expect(pushStanding(pushed, "2026-12-12")).toBe("waiting");
  expect(pushStanding(pushed, "2026-12-13")).toBe("ignored");
  expect(pushStanding({ ...pushed, dueOn: null }, "2030-01-01")).toBe("waiting");
});

test("what a school did counts, late or not, and whatever the trust did afterwards", () => {
  const late = "2027-02-01";
  expect(pushStanding({ ...pushed, how: "as_it_is" }, late)).toBe("adopted");
  expect(pushStanding({ ...pushed, how: "adapted", withdrawn: true }, late)).toBe("adapted");
  expect(pushStanding({ ...pushed, withdrawn: true }, late)).toBe("taken_back");
});

test("drift is the share of the model that is said otherwise or not at all", () => {
  expect(driftShare({ passages: 40, changed: 3, missing: 1 })).toBe(0.1);
  expect(driftShare({ passages: 0, changed: 0, missing: 0 })).toBe(0);
  expect(driftInWords({ passages: 40, changed: 0, missing: 0 })).toBe("None");
  expect(driftInWords({ passages: 400, changed: 1, missing: 0 })).toBe("Under 1%");
  expect(driftInWords({ passages: 40, changed: 3, missing: 1 })).toBe("10%");
});
