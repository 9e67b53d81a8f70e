import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameSchoolName, schoolNames } from "./school-name.ts";

const word = fc.constantFrom(
  ..."St Saint Mary's Marys Ashdown ASHDOWN Vale & - 2 The Academy School Primary C of E".split(
    " ",
  ),
);
const someName = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));

describe("the names of a trust's schools", () => {
  it("have one of them exactly when it is the same school's as one in the list, read pair by pair", () => {
    fc.assert(
      fc.property(fc.array(someName, { maxLength: 8 }), someName, (names, looked) => {
        expect(schoolNames(names).has(looked)).toBe(
          names.some((name) => isSameSchoolName(looked, name)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("agree with another exactly when the two agree by themselves", () => {
    fc.assert(
      fc.property(fc.array(someName, { maxLength: 3 }), someName, someName, (names, one, other) => {
        expect(schoolNames(names).areSame(one, other)).toBe(isSameSchoolName(one, other));
      }),
      { numRuns: 500 },
    );
  });

  it("are told apart by no name that every school could have", () => {
    expect(schoolNames(["The Academy"]).has("The Academy")).toBe(false);
    expect(schoolNames(["St Mary's School"]).has("Saint Marys C of E Primary")).toBe(true);
  });
});
