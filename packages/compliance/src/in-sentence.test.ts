import { expect, test } from "vitest";
import { inSentence } from "./in-sentence.ts";

test("initials and Prevent keep their capital inside a sentence", () => {
  expect(["RSHE lead", "IT manager", "Prevent lead", "Headteacher"].map(inSentence)).toEqual([
    "RSHE lead",
    "IT manager",
    "Prevent lead",
    "headteacher",
  ]);
});
