import { expect, test } from "vitest";
import { groupsInWords, staffSentence } from "./staff-sentence.ts";

test("the page of a school's staff says how many there are", () => {
  expect(staffSentence(0)).toBe("nobody is on the staff list yet");
  expect(staffSentence(1)).toBe("1 person is on the staff list");
  expect(staffSentence(42)).toBe("42 people are on the staff list");
});

test("the groups are counted in words, those without anybody left out", () => {
  const of = (group: "teaching" | "governor" | "support") => ({ group });
  expect(groupsInWords([of("teaching"), of("governor"), of("teaching")])).toBe(
    "2 teaching staff and 1 governor",
  );
  expect(groupsInWords([of("support"), of("governor"), of("governor")])).toBe(
    "1 support staff and 2 governors",
  );
  expect(groupsInWords([])).toBe("");
});
