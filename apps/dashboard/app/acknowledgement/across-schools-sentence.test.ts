import { expect, test } from "vitest";
import { acrossSchoolsSentence } from "./across-schools-sentence.ts";

const at = (id: string, overdue: number) => ({ school: { id }, counts: { overdue } });

test("a lead is told first how many confirmations are late, and at how many schools", () => {
  const rows = [at("ashdown", 3), at("ashdown", 2), at("beckside", 0), at("carr-lane", 1)];
  expect(acrossSchoolsSentence({ rows, askedNobody: [] })).toBe(
    "6 confirmations are overdue, at 2 schools",
  );
  expect(acrossSchoolsSentence({ rows: [at("ashdown", 1)], askedNobody: ["beckside"] })).toBe(
    "1 confirmation is overdue, at 1 school; 1 school has asked nobody",
  );
});

test("it says so when nobody is late, and when nobody was asked", () => {
  expect(acrossSchoolsSentence({ rows: [at("ashdown", 0)], askedNobody: ["a", "b"] })).toBe(
    "Nobody is overdue in confirming a policy; 2 schools have asked nobody",
  );
  expect(acrossSchoolsSentence({ rows: [], askedNobody: ["a"] })).toBe(
    "No school has asked its staff to read a policy",
  );
});
