import { expect, test } from "vitest";
import { besideFormFields, readAdaptation } from "./read-adaptation.ts";
import { piecesOf } from "./pieces-of-passage.ts";

const passage = (text: string) => ({
  kind: "paragraph" as const,
  page: 1,
  label: "",
  cells: [],
  text,
  gaps: [],
});
const page = {
  fillings: [
    { key: "school", label: "Name of the school", written: "[school]", gaps: 2, known: "" },
    { key: "other: room", label: "Room", written: "____", gaps: 1, known: "" },
  ],
  passages: [passage("Staff lock their screens."), passage("Phones are handed in.")],
};

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("only the passages that somebody changed are edits; an emptied one is left out of the policy", () => {
  const form = formOf({
    "filling-0": " Ashdown Vale ",
    "filling-1": "",
    "passage-0": "Staff lock\r\n their screens.",
    "passage-1": "",
  });
  expect(readAdaptation(form, page)).toEqual({
    fillings: { school: "Ashdown Vale", "other: room": "" },
    edits: { "1": "" },
    leaveGaps: false,
  });
});

test("a form without its passages, of a model too long to be changed on the page, edits none", () => {
  expect(readAdaptation(formOf({ leaveGaps: "yes" }), page)).toMatchObject({
    edits: {},
    leaveGaps: true,
  });
});

test("what is wrong stands beside its field, or beside the question of empty gaps", () => {
  const fieldErrors = {
    "fillings.other: room": "Fill in ____.",
    "fillings.unknown": "Fill in [x].",
    "edits.1": "Too long.",
  };
  expect(besideFormFields({ message: "No", fieldErrors }, page).fieldErrors).toEqual({
    "filling-1": "Fill in ____.",
    leaveGaps: "Fill in [x].",
    "passage-1": "Too long.",
  });
});

test("a passage is cut at its gaps, and joined it is the passage", () => {
  const text = "[school] is safe";
  expect(piecesOf(text, [{ start: 0, end: 8 }])).toEqual([
    { start: 0, words: "[school]", isGap: true },
    { start: 8, words: " is safe", isGap: false },
  ]);
});
