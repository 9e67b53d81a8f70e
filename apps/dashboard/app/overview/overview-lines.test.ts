import { expect, it } from "vitest";
import type { Row } from "./arrangement.ts";
import { overviewLines } from "./overview-lines.ts";

const school = (name: string, hub: string | null, status: "met" | "needs_action") =>
  ({
    name,
    phase: null,
    pupils: null,
    hub: hub === null ? null : { id: hub, name: hub },
    cells: { policy_review: { status, value: "Due 6 June 2027" } },
  }) as unknown as Row;

const rows = [
  school("Ashdown Vale", "East", "needs_action"),
  school("Beckside", null, "met"),
  school("Carr Lane", "East", "met"),
];

const told = (isByHub: boolean) =>
  overviewLines(rows, { isByHub }).map(({ name, status, value }) => [
    name,
    status("policy_review"),
    value("policy_review"),
  ]);

it("ends a file of schools with a line of all that are shown, as the page does", () => {
  expect(told(false)).toEqual([
    ["Ashdown Vale", "Needs action", "Due 6 June 2027"],
    ["Beckside", "Met", "Due 6 June 2027"],
    ["Carr Lane", "Met", "Due 6 June 2027"],
    ["All shown: 3 schools", "Total", "2 met, 1 needs action"],
  ]);
});

it("ends each hub's schools with the hub's line, and those in none with theirs", () => {
  expect(told(true).map(([name, status]) => [name, status])).toEqual([
    ["Ashdown Vale", "Needs action"],
    ["Carr Lane", "Met"],
    ["East: 2 schools", "Subtotal"],
    ["Beckside", "Met"],
    ["In no hub: 1 school", "Subtotal"],
  ]);
});

it("is without any line where no school is shown", () => {
  expect(overviewLines([], { isByHub: false })).toEqual([]);
});
