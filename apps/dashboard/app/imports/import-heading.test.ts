import { expect, test } from "vitest";
import { dryRunInWords, importHeading, importStateInWords } from "./import-heading.ts";

const none = { new: 0, changed: 0, unchanged: 0, leaver: 0, rejected: 0, asked: 0 };
const run = {
  state: "checked",
  counts: none,
  questions: 0,
  rowsTotal: 1_200,
  rowsRead: 400,
  counted: { one: "person", many: "people" },
  undone: null,
  fileName: "staff.csv",
} as const;

test("a dry run says first what would become of the rows, and leaves out what there is none of", () => {
  const counts = { ...none, new: 212, changed: 14, leaver: 3, rejected: 5, asked: 4 };
  expect(dryRunInWords(counts, 2)).toBe("212 new, 14 changed, 3 leavers, 5 rejected, 2 to answer");
  expect(dryRunInWords({ ...none, leaver: 1 }, 0)).toBe("1 leaver");
});

test("a dry run that would change nothing says so", () => {
  expect(importHeading({ ...run, counts: { ...none, unchanged: 31 } })).toBe(
    "Nothing would change: 31 rows say what is recorded already",
  );
});

test("an import says how far its rows are checked, and what was undone", () => {
  expect(importHeading({ ...run, state: "checking" })).toBe("400 of 1,200 rows checked");
  expect(importHeading({ ...run, state: "withdrawn", undone: { withdrawn: 225, left: 1 } })).toBe(
    "Undone: 225 rows are set back, 1 left as it was changed since",
  );
  expect(importHeading({ ...run, state: "applied", counts: { ...none, new: 1_200 } })).toBe(
    "Applied: 1,200 new",
  );
});

test("a list tells an import that asks something from one that can be applied", () => {
  const listed = {
    runId: "one",
    kind: "staff",
    kindTitle: "Staff list",
    fileName: "staff.csv",
    state: "checked",
    startedAt: new Date(),
    startedBy: "Una Bell",
    rowsTotal: 3,
    rowsRead: 3,
    counts: { ...none, new: 2, asked: 1 },
    appliedAt: null,
    appliedBy: null,
    withdrawnAt: null,
    withdrawnBy: null,
  } as const;
  expect(importStateInWords(listed)).toBe("Waits for your answers");
  expect(importStateInWords({ ...listed, counts: { ...none, new: 2 } })).toBe(
    "Checked: waits to be applied",
  );
});
