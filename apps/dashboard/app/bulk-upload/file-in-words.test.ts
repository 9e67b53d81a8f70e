import { expect, test } from "vitest";
import type { BulkFileRow } from "../domain-answers.ts";
import {
  type ListAround,
  questionInWords,
  reasonsInWords,
  repetitionInWords,
} from "./file-in-words.ts";

const file = (change: Partial<BulkFileRow> = {}): BulkFileRow => ({
  fileId: "one",
  position: 1,
  fileName: "policy.pdf",
  byteLength: 1,
  state: "read",
  problem: null,
  title: null,
  stated: null,
  reasons: [],
  likely: ["ashdown"],
  otherType: null,
  question: null,
  proposal: null,
  sameAs: null,
  stored: null,
  chosenSchoolId: null,
  versionId: null,
  ...change,
});

const list: ListAround = {
  kindName: "Online safety",
  schoolNames: new Map([
    ["ashdown", "Ashdown Vale"],
    ["beckside", "Beckside Academy"],
  ]),
  files: [
    file({ question: "same_school" }),
    file({ fileId: "two", position: 7, question: "same_school" }),
  ],
};

test("a file that is sure asks nothing, and says what speaks for its school", () => {
  expect(questionInWords(file(), list)).toBeNull();
  expect(reasonsInWords(["stated", "at_the_front"])).toBe(
    "Named as its school; named on the first page",
  );
});

test.each([
  [
    { question: "several_schools", likely: ["ashdown", "beckside"] },
    "It names Ashdown Vale and Beckside Academy as if it were the policy of each.",
  ],
  [
    { question: "another_school", stated: "Hollybrook School" },
    "It says that it is the policy of Hollybrook School, which is not one of your schools. It may be the wrong file.",
  ],
  [
    { question: "other_type", otherType: "Behaviour" },
    "It looks like another policy (behaviour), not online safety. It may be the wrong file.",
  ],
  [
    { question: "same_school" },
    "File 7 of this list is for Ashdown Vale too. Each would become a version.",
  ],
  [
    { question: "stored_elsewhere", stored: { schoolId: "beckside", versionId: "v", number: 2 } },
    "The very same file is version 2 of Beckside Academy already. It may be the wrong file.",
  ],
  [{ question: "nothing", likely: [] }, "It names none of your schools."],
] as const)("%j is asked in a sentence", (change, sentence) => {
  expect(questionInWords(file({ ...change } as Partial<BulkFileRow>), list)).toBe(sentence);
});

test("a file that is there already says where", () => {
  expect(repetitionInWords(file({ sameAs: 3 }), list)).toBe(
    "The same file as number 3 of this list.",
  );
  const stored = { schoolId: "ashdown", versionId: "v", number: 1 };
  expect(repetitionInWords(file({ stored }), list)).toBe("Version 1 of Ashdown Vale already.");
  expect(repetitionInWords(file(), list)).toBeNull();
});
