import { expect, test } from "vitest";
import { applyInWords } from "./apply-in-words.ts";

const run = {
  kind: "staff",
  counted: { one: "person", many: "people" },
  school: { id: "ashdown", name: "Ashdown Vale" },
  options: { wholeList: true, lastDay: "2026-08-31" },
};
const counts = { new: 212, changed: 1, leaver: 3, unchanged: 0, rejected: 0, asked: 0 };

test("who applies an import is told what will be so afterwards", () => {
  expect(applyInWords(run, counts).becomes).toEqual([
    "212 people are added to the staff list of Ashdown Vale.",
    "1 person is changed.",
    "3 people are recorded as having left on 31 August 2026.",
  ]);
});

test("what changes nothing is counted, and it is said until when all can be undone", () => {
  expect(applyInWords(run, { ...counts, unchanged: 4, rejected: 5 }).stays).toMatch(
    /^9 rows change nothing\. .*90 days\.$/,
  );
  expect(applyInWords(run, counts).stays).not.toContain("nothing");
});

test("training of several schools is added to their records", () => {
  const training = {
    kind: "training",
    counted: { one: "record", many: "records" },
    school: null,
    options: null,
  };
  expect(applyInWords(training, { ...counts, changed: 0, leaver: 0 }).becomes).toEqual([
    "212 records are added to the schools’ training records.",
  ]);
});
