import { expect, test } from "vitest";
import { shownCell } from "./shown-cell.ts";

test("a case’s number, which is kept as a long code, is shown as a short one", () => {
  expect(shownCell(`case:cfe274${"0".repeat(58)}`, 60)).toBe("Hidden number cfe274");
});

test("a cell is shown as it is, and cut where it is long", () => {
  expect(shownCell("case: see the log", 60)).toBe("case: see the log");
  expect(shownCell("a".repeat(70), 60)).toBe(`${"a".repeat(60)}…`);
});
