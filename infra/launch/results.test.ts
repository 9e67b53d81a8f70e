import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { countResult, taskResult } from "./results.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "results-"));
  await mkdir(join(folder, "results"));
});

afterEach(() => rm(folder, { recursive: true }));

async function left(name: string, content: string) {
  await writeFile(join(folder, "results", `${name}.json`), content);
}

it("counts the tests that Vitest passed and failed", async () => {
  await left("unit", '{"numTotalTests":5,"numPassedTests":3,"numFailedTests":2,"success":false}');
  expect(taskResult({ name: "unit", folder, status: 1 })).toEqual({ passed: 3, failed: 2 });
});

it("counts a test file that could not be loaded as a failure", () => {
  const result = { numTotalTests: 3, numPassedTests: 3, numFailedTests: 0, success: false };
  expect(countResult(result)).toEqual({ passed: 3, failed: 1 });
});

it("counts a journey that passed only the second time as a failure", () => {
  const result = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] };
  expect(countResult(result)).toEqual({ passed: 7, failed: 2 });
});

it("counts a task that left no result as a failure, even when it says that all is well", () => {
  expect(taskResult({ name: "unit", folder, status: 0 })).toEqual({ passed: 0, failed: 1 });
});

it("counts a task that never ran as a failure", () => {
  expect(taskResult({ name: "e2e", folder, status: null })).toEqual({ passed: 0, failed: 1 });
});

it("counts a task without a single test as a failure", async () => {
  await left("unit", '{"numTotalTests":0,"numPassedTests":0,"numFailedTests":0,"success":true}');
  expect(taskResult({ name: "unit", folder, status: 0 })).toEqual({ passed: 0, failed: 1 });
});

it("counts a result that was cut short as a failure", async () => {
  await left("unit", '{"numTotalTests":5,');
  expect(taskResult({ name: "unit", folder, status: 0 })).toEqual({ passed: 0, failed: 1 });
});

it("believes a failed exit over a result that shows no failure", async () => {
  await left("unit", '{"numTotalTests":5,"numPassedTests":5,"numFailedTests":0,"success":true}');
  expect(taskResult({ name: "unit", folder, status: 1 })).toEqual({ passed: 5, failed: 1 });
});

it("counts a build only when it fails", () => {
  expect(taskResult({ name: "build", folder, status: 0 })).toEqual({ passed: 0, failed: 0 });
  expect(taskResult({ name: "build", folder, status: 1 })).toEqual({ passed: 0, failed: 1 });
});
