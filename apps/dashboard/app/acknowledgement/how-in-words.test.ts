import { expect, test } from "vitest";
import { howInWords } from "./how-in-words.ts";

const confirmed = (how: "link" | "shared_device" | "signed_sheet" | "carried_over") => ({
  id: "1",
  how,
  carriedFrom: null,
  recordedBy: "Tom Ellery",
});

test("a confirmation says how it came about, and who entered what the person did not enter themselves", () => {
  const say = (how: Parameters<typeof confirmed>[0]) =>
    howInWords({ confirmation: confirmed(how), carriedFrom: null });
  expect(say("link")).toBe("By personal link");
  expect(say("shared_device")).toBe("On a shared device, handed round by Tom Ellery");
  expect(say("signed_sheet")).toBe("On a signed sheet, entered by Tom Ellery");
});

test("one that was carried over points to the version that was confirmed, and how", () => {
  const confirmation = confirmed("carried_over");
  expect(howInWords({ confirmation, carriedFrom: { number: 2, how: "signed_sheet" } })).toBe(
    "Confirmed version 2 on a signed sheet; the change since was minor",
  );
  expect(howInWords({ confirmation, carriedFrom: { number: 3, how: "carried_over" } })).toBe(
    "Carried over from version 3: the change was minor",
  );
});

test("who has not confirmed has no way of confirming", () => {
  expect(howInWords({ confirmation: null, carriedFrom: null })).toBe("");
});
