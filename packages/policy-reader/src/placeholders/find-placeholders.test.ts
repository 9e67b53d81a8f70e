import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findPlaceholders } from "./find-placeholders.ts";

describe("what a model leaves open", () => {
  it.each([
    ["[School name] keeps its pupils safe.", "[School name]", "school"],
    ["[Insert name of school] keeps its pupils safe.", "[Insert name of school]", "school"],
    ["At {{academy}} we teach online safety.", "{{academy}}", "school"],
    ["Adopted on <insert date>", "<insert date>", "adopted_on"],
    ["Date of next review: ____________", "____________", "next_review"],
    ["Date of next review: [date]", "[date]", "next_review"],
    ["Our headteacher is XXX.", "XXX", "headteacher"],
    ["Headteacher | [name]", "[name]", "headteacher"],
    ["The coordinator is Xxxxx.", "Xxxxx", "online_safety_coordinator"],
    [
      "The online safety lead (insert name) keeps a log.",
      "(insert name)",
      "online_safety_coordinator",
    ],
    ["Deputy DSL: ...........", "...........", "deputy_designated_safeguarding_lead"],
    ["Ask the DSL, [name of DSL], first.", "[name of DSL]", "designated_safeguarding_lead"],
    ["Signed by the chair of governors \u2026\u2026", "\u2026\u2026", "chair_of_governors"],
    ["Approved by [name of committee]", "[name of committee]", "approving_body"],
    ["It was agreed: DD/MM/YYYY", "DD/MM/YYYY", "date"],
    ["Write to \u00abemail address\u00bb.", "\u00abemail address\u00bb", "email"],
    ["Phones are kept in [insert location].", "[insert location]", null],
  ])("%s", (text, written, means) => {
    const found = findPlaceholders(text);
    expect(found.map((each) => [each.written, each.means])).toEqual([[written, means]]);
    for (const { start, end } of found) expect(text.slice(start, end)).toBe(written);
  });

  it("asks for it in the model's words, or by the words before a blank", () => {
    const text =
      "The lead is [insert name of lead]. The office keeps phones in ______ until the bell.";
    expect(findPlaceholders(text).map(({ asksFor }) => asksFor)).toEqual([
      "name of lead",
      "The office keeps phones in",
    ]);
  });
});

describe("what is left for nobody", () => {
  it.each([
    "As the guidance says [1], filters are reviewed [2].",
    "Keeping Children Safe in Education [2025]",
    "The pupil wrote \u201ci dont [sic] know\u201d.",
    "Write to <office@ashdownvale.example>.",
    "See <https://saferinternet.example/report>.",
    "If x < 3 and y > 2, ask in computing.",
    "Pupils [and their families] are told.",
    "Section XX is about phones; XXL shirts are not.",
    "We wait ... and see.",
    "Ratings such as \u201cXXX-rated\u201d are explained in Year 9.",
  ])("%s", (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });
});

test("whatever a model says, each placeholder stands where it is said to, none within another", () => {
  const piece = fc.constantFrom(
    "[",
    "]",
    "<",
    ">",
    "{{",
    "}}",
    "name",
    "XXX",
    "____",
    "..",
    " ",
    "\n",
    "date",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((all) => all.join("")),
      (text) => {
        let reached = 0;
        for (const { start, end, written } of findPlaceholders(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toBe(written);
          reached = end;
        }
      },
    ),
  );
});
