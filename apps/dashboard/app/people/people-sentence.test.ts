import { expect, test } from "vitest";
import { peopleSentence } from "./people-sentence.ts";

const held = (title: string) => ({ title, holders: [{}] });
const vacant = (title: string) => ({ title, holders: [] });

test("the sentence names up to two vacant roles, and counts more", () => {
  const coordinator = vacant("Online safety coordinator");
  const lead = vacant("Designated safeguarding lead");
  const head = held("Headteacher");
  expect(peopleSentence([head, coordinator])).toBe(
    "nobody is recorded as online safety coordinator",
  );
  expect(peopleSentence([head, coordinator, lead])).toBe(
    "nobody is recorded as online safety coordinator or designated safeguarding lead",
  );
  expect(peopleSentence([head, coordinator, lead, vacant("Safeguarding governor")])).toBe(
    "nobody is recorded for 3 roles",
  );
});

test("a school with every role filled, and one with nobody, are told so", () => {
  expect(peopleSentence([held("Headteacher")])).toBe(
    "every role that online safety depends on is filled",
  );
  expect(peopleSentence([vacant("Headteacher"), vacant("Computing lead")])).toBe(
    "nobody is recorded for any role yet",
  );
});
