import { describe, expect, test } from "vitest";
import { type KeptStanding, standingRuns, standingSentence } from "./standing-runs.ts";

const kept = (from: string, status: KeptStanding["status"]): KeptStanding => ({
  from,
  status,
  value: `as on ${from}`,
});

const story = standingRuns([
  kept("2026-06-01", "partly_met"),
  kept("2026-09-01", "due_soon"),
  kept("2026-09-01", "needs_action"),
  kept("2026-09-20", "needs_action"),
  kept("2026-10-04", "met"),
]);

describe("how long a cell stood as it did", () => {
  test("is told in runs of the same status, of one day the last keeping", () => {
    expect(story).toEqual([
      { status: "partly_met", value: "as on 2026-06-01", from: "2026-06-01", to: "2026-08-31" },
      { status: "needs_action", value: "as on 2026-09-01", from: "2026-09-01", to: "2026-10-03" },
      { status: "met", value: "as on 2026-10-04", from: "2026-10-04", to: null },
    ]);
  });

  test("is a sentence about the day, with what was before and what came then", () => {
    expect(standingSentence(story, "2026-09-25")).toBe(
      "Needs action from 1 September 2026 to 3 October 2026; before that partly met, then met.",
    );
    expect(standingSentence(story, "2026-10-04")).toBe(
      "Met since 4 October 2026, and still when it was kept last; before that needs action.",
    );
  });

  test("began at the latest when it was kept first", () => {
    expect(standingSentence(story, "2026-06-30")).toBe(
      "Partly met from 1 June 2026 at the latest to 31 August 2026; then needs action.",
    );
    expect(standingSentence(story, "2026-05-31")).toBeNull();
  });

  test("ends when the school leaves, and begins anew when it comes back", () => {
    const runs = standingRuns([
      kept("2026-06-01", "met"),
      kept("2026-07-01", null),
      kept("2026-09-01", "met"),
    ]);
    expect(runs.map(({ from, to }) => [from, to])).toEqual([
      ["2026-06-01", "2026-06-30"],
      ["2026-09-01", null],
    ]);
    expect(standingSentence(runs, "2026-08-01")).toBeNull();
  });

  test("can be one day", () => {
    const runs = standingRuns([kept("2026-06-01", "met"), kept("2026-06-02", "due_soon")]);
    expect(standingSentence(runs, "2026-06-01")).toBe("Met on 1 June 2026 alone; then due soon.");
  });
});
