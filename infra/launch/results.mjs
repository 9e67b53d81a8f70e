import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Tasks that only prepare others: they count when they fail. */
const preparations = new Set(["build"]);

/**
 * How a task went, from its result file (a cached task's file was restored with it).
 * @param {{ name: string, folder: string, status: number | null }} task its name ("unit"), its
 *   package's folder, and its exit status: null when it did not run because another failed.
 * @returns {{ passed: number, failed: number }} never nothing at all: a task that failed, or left
 *   no result, or ran no test, has at least one failure.
 */
export function taskResult({ name, folder, status }) {
  if (preparations.has(name)) return { passed: 0, failed: status === 0 ? 0 : 1 };
  const { passed, failed } = countResult(readResult(join(folder, "results", `${name}.json`)));
  const nothingRan = passed + failed === 0;
  const failedSilently = status !== 0 && failed === 0;
  return { passed, failed: nothingRan || failedSilently ? 1 : failed };
}

/** Reads the counts from what our own checks, Vitest or Playwright wrote; none for anything else. */
export function countResult(result) {
  if (typeof result?.numTotalTests === "number") return countVitest(result);
  if (typeof result?.stats?.expected === "number") return countPlaywright(result);
  const { passed = 0, failed = 0 } = result ?? {};
  return { passed, failed };
}

function countVitest({ numPassedTests, numFailedTests, success }) {
  // A test file that can't be loaded fails without a single failed test.
  return { passed: numPassedTests, failed: success ? numFailedTests : Math.max(1, numFailedTests) };
}

function countPlaywright({ stats, errors = [] }) {
  // A test that passed only when repeated has failed once.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // never written, or cut short
  }
}
