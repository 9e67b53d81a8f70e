import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test("a school's page is kept, with what was asked of it", () => {
  expect(safePath("/schools/1?sort=urgency")).toBe("/schools/1?sort=urgency");
});

test("a path is spelled as a header takes it", () => {
  expect(safePath("/overview?search=☃#é")).toBe("/overview?search=%E2%98%83#%C3%A9");
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/.//elsewhere.example",
  "/..//elsewhere.example",
  "/a/..//elsewhere.example",
  "/\u0001",
  `/overview?search=${"a".repeat(5_000)}`,
  "/\t/elsewhere.example",
  "javascript:alert(1)",
  "",
  null,
])("%j leads to the start, not to another site", (text) => {
  expect(safePath(text)).toBe("/");
});
