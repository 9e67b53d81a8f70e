import { expect, test } from "vitest";
import { peopleSentence } from "./people-sentence.ts";

const role = (title: string, ...holders: string[]) => ({ title, holders });

test("a school with somebody in every role has nothing to do", () => {
  expect(peopleSentence([role("Headteacher", "Mrs A Whitcombe")])).toBe("every role is filled");
});

test("one or two gaps are named, more are counted", () => {
  const held = role("Headteacher", "Mrs A Whitcombe");
  expect(peopleSentence([held, role("Prevent lead"), role("Computing lead")])).toBe(
    "nobody is recorded as Prevent lead or computing lead",
  );
  expect(
    peopleSentence([held, role("Prevent lead"), role("Computing lead"), role("RSHE lead")]),
  ).toBe("nobody is recorded for 3 of 4 roles");
  expect(peopleSentence([role("Prevent lead")])).toBe("nobody is recorded for any role yet");
});

test("of a past day it says how many roles were held", () => {
  const roles = [role("Headteacher", "Mrs A Whitcombe"), role("Prevent lead")];
  expect(peopleSentence(roles, "2026-03-03")).toBe(
    "who was responsible on 3 March 2026: 1 of 2 roles were held",
  );
});
