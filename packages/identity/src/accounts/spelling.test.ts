import { expect, test } from "vitest";
import { normaliseEmail, normaliseName } from "./spelling.ts";

test("an email is the same in capitals, with spaces around it and in wide letters", () => {
  expect(normaliseEmail(" Office@Ashdown.Example\t")).toBe("office@ashdown.example");
  expect(normaliseEmail("ｏｆｆｉｃｅ@ashdown.example")).toBe("office@ashdown.example");
});

test("a pasted name becomes one line without what can't be seen", () => {
  expect(normaliseName("  Margaret\n\tOsei\u0000 ")).toBe("Margaret Osei");
  expect(normaliseName("Zoe\u0308 O\u2019Hara")).toBe("Zo\u00eb O\u2019Hara");
  expect(normaliseName(" \u0000 ")).toBe("");
});
