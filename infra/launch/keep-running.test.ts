import { expect, test } from "vitest";
import { keepRunning } from "./keep-running.mjs";

function program(statuses: readonly number[], overAfter = Number.POSITIVE_INFINITY) {
  const said: string[] = [];
  let runs = 0;
  const about = {
    isOver: () => runs >= overAfter,
    complain: (line: string) => void said.push(line),
    name: "The worker",
    without: "Bulk uploads wait.",
  };
  const run = async () => statuses[runs++] ?? 1;
  return { about, run, said, runs: () => runs };
}

test("a program that ends is started again, and it is said", async () => {
  const { about, run, said, runs } = program([137, 0], 2);
  await keepRunning(run, about, 0);
  expect(runs()).toBe(2);
  expect(said).toEqual(["The worker ended unexpectedly (exit status 137) and is started again."]);
});

test("a program that can't start is left after five times, and what is missing is said", async () => {
  const { about, run, said, runs } = program([]);
  await keepRunning(run, about, 0);
  expect(runs()).toBe(5);
  expect(said.at(-1)).toBe(
    "The worker ended 5 times in a row, and is not started again. Bulk uploads wait.",
  );
});
