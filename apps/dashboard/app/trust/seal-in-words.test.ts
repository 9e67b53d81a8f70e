import { expect, test } from "vitest";
import { sealInWords } from "./seal-in-words.ts";

test("a whole chain is said to be as it was written, with what waits", () => {
  expect(sealInWords({ linked: 1_204, waiting: 0, brokenAt: null })).toMatchObject({
    tone: "success",
    title: "All 1,204 entries that are sealed are as they were written",
  });
  expect(sealInWords({ linked: 12, waiting: 1, brokenAt: null }).detail).toContain(
    "1 entry waits to be sealed.",
  );
});

test("a record that is not sealed yet is not called intact", () => {
  expect(sealInWords({ linked: 0, waiting: 57, brokenAt: null })).toMatchObject({
    tone: "info",
    title: "57 entries wait to be sealed",
  });
  expect(sealInWords({ linked: 0, waiting: 0, brokenAt: null }).title).toBe(
    "There is nothing to check yet",
  );
});

test("a broken chain says at which entry, even when it is the first", () => {
  expect(sealInWords({ linked: 0, waiting: 0, brokenAt: 1 })).toMatchObject({
    tone: "error",
    title: "The record was altered at entry 1",
  });
});
