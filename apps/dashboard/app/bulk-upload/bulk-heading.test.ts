import { expect, test } from "vitest";
import { bulkHeading } from "./bulk-heading.ts";

const counts = { waiting: 0, read: 0, unreadable: 0, stored: 0, left_out: 0 };
const asked = { question: "nothing" } as const;
const sure = { question: null } as const;

test("the heading says how far a list is", () => {
  const reading = { ...counts, read: 11, unreadable: 1, waiting: 1 };
  expect(
    bulkHeading({
      state: "reading",
      counts: reading,
      files: Array.from({ length: 13 }, () => sure),
    }),
  ).toBe("12 of 13 files read");
  expect(bulkHeading({ state: "ready", counts, files: [asked, sure] })).toBe(
    "Every file is read, and 1 needs your answer",
  );
  expect(bulkHeading({ state: "ready", counts, files: [sure] })).toBe(
    "Every file is read: look through the list and confirm it",
  );
  expect(
    bulkHeading({ state: "confirmed", counts: { ...counts, stored: 2, read: 3 }, files: [] }),
  ).toBe("2 of 5 files stored so far");
  expect(bulkHeading({ state: "finished", counts: { ...counts, stored: 38 }, files: [] })).toBe(
    "38 policies are stored as drafts",
  );
});
