import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test("a school's page is kept, with what was asked of it", () => {
  expect(safePath("/schools/1?sort=urgency")).toBe("/schools/1?sort=urgency");
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "javascript:alert(1)",
  "",
  null,
])("%j leads to the start, not to another site", (text) => {
  expect(safePath(text)).toBe("/");
});
