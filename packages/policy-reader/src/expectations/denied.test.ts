import { describe, expect, it } from "vitest";
import { deniedIn } from "./denied.ts";

/** The words that a sentence denies. */
const denied = (text: string) => deniedIn(text).map(({ from, to }) => text.slice(from, to).trim());

describe("what a policy says is not done", () => {
  it.each([
    ["The school does not monitor email.", "school does not monitor email"],
    [
      "There is currently no online safety coordinator.",
      "There is currently no online safety coordinator",
    ],
    ["Incidents are not recorded.", "Incidents are not recorded"],
    ["Remote learning is outside the scope of this policy.", "outside the scope of this policy"],
    [
      "We have no filter on guest devices, but staff devices are filtered.",
      "have no filter on guest devices",
    ],
    ["Staff haven't been trained, and governors oversee this.", "Staff haven't been trained"],
    [
      "Neither filtering nor monitoring is reviewed.",
      "Neither filtering nor monitoring is reviewed",
    ],
  ])("is found in: %s", (text, words) => {
    expect(denied(text)).toContain(words);
  });

  it.each([
    "Pupils must not use phones.",
    "Staff do not befriend pupils.",
    "Images are not used without consent.",
    "Passwords are not shared.",
    "Personal data is not held longer than necessary except where the law asks for it.",
    "The filter is not only reviewed but tested.",
    "No child should ever suffer abuse.",
    "We note what we find.",
  ])("is not found in a rule, a promise or a wish: %s", (text) => {
    expect(denied(text)).toEqual([]);
  });
});
