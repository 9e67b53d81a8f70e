import { describe, expect, it, test } from "vitest";
import { compareDocuments } from "./compare-documents.ts";
import { driftOf, isFilledIn } from "./drift.ts";

const model = `Online Safety Policy of [school name]

Our online safety coordinator is [name], and the lead for safeguarding is ______.

We teach online safety in every year group.

Every concern is written down on the same day.

Date of next review: <insert date>`;

const adopted = model
  .replace("[school name]", "Ashdown Vale Primary School")
  .replace("[name]", "Mr J Okafor")
  .replace("______", "Mrs A Whitcombe")
  .replace("<insert date>", "September 2027");

const driftFrom = (text: string) => driftOf(compareDocuments([model], [text]));

test("a school that only filled in its names and dates has not drifted", () => {
  expect(driftFrom(adopted)).toEqual({ passages: 5, changed: 0, missing: 0, added: 0 });
  expect(driftFrom(model)).toEqual({ passages: 5, changed: 0, missing: 0, added: 0 });
});

test("names and dates that stand alone in their line or table are filled in too", () => {
  const open = `Images Policy\n\n[School name]\n\nHeadteacher\t[name of headteacher]\nNext review\t______\n\nWhy\n\nPictures show families what children do in a day.`;
  const filled = open
    .replace("[School name]", "Elmfield Special School")
    .replace("[name of headteacher]", "Mrs P Hallam")
    .replace("______", "1 October 2028");
  const [, title] = compareDocuments([open], [filled]).passages;
  expect(title?.before?.parts).toEqual([{ text: "[School name]", changed: true }]);
  expect(title?.after?.parts).toEqual([{ text: "Elmfield Special School", changed: true }]);
  expect(driftOf(compareDocuments([open], [filled]))).toMatchObject({
    changed: 0,
    missing: 0,
    added: 0,
  });
});

test("a passage written anew, one left out and one of the school's own are counted", () => {
  const text = adopted
    .replace("in every year group", "in Years 5 and 6")
    .replace("Every concern is written down on the same day.\n\n", "")
    .concat("\n\nPhones stay in the office until the bell rings at the end of the day.");
  expect(driftFrom(text)).toEqual({ passages: 5, changed: 1, missing: 1, added: 1 });
});

test("a passage that stands elsewhere is the model's still", () => {
  const sentence = "Every concern is written down on the same day.";
  const text = `${sentence}\n\n${adopted.replace(`${sentence}\n\n`, "")}`;
  expect(driftFrom(text)).toMatchObject({ changed: 0, missing: 0, added: 0 });
});

describe("filling in is no change of what the model says around it", () => {
  const filled = (before: string, after: string) => {
    const [passage] = compareDocuments([before], [after]).passages;
    return passage ? isFilledIn(passage) : null;
  };

  it.each([
    ["[school name] keeps its pupils safe.", "Beckside Academy keeps its pupils safe.", true],
    ["[school name] keeps its pupils safe.", "Beckside Academy keeps some pupils safe.", false],
    ["Ask [name] or [name] about it today.", "Ask Mr J Oak or Ms P Elm about it today.", true],
    ["Ask [name] or [name] about it today.", "Ask Mr J Oak about it any day today.", false],
    ["Governors read it once a year.", "Governors read it twice a year.", false],
  ])("%s → %s", (before, after, expected) => {
    expect(filled(before, after)).toBe(expected);
  });

  it("and a whole page in a gap is more than a name", () => {
    const page = "and a great deal more than that ".repeat(20);
    expect(
      filled("Ask [name] about it today, please.", `Ask ${page} about it today, please.`),
    ).toBe(false);
  });
});
