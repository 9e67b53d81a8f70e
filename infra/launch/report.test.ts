import { expect, it } from "vitest";
import { report } from "./report.mjs";

it("ends with one line that counts the whole run", () => {
  const text = report([
    { title: "packages/ui unit", passed: 290, failed: 0, seconds: 49.31, cached: false },
    { title: "lint", passed: 0, failed: 1, seconds: 3, cached: false },
    { title: "infra types", passed: 1, failed: 0, seconds: 0, cached: true },
  ]);
  expect(text.split("\n")).toEqual([
    "packages/ui unit  290 passed            49.3 s",
    "lint                0 passed  1 FAILED   3.0 s",
    "infra types         1 passed            cached",
    "",
    "291 passed, 1 failed",
  ]);
});
