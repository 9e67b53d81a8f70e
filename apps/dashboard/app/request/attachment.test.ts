import { expect, test } from "vitest";
import { attachment } from "./attachment.ts";

test("a name in any letters is written in those that a header takes", () => {
  expect(attachment("Online safety – été.pdf")).toBe(
    "attachment; filename*=UTF-8''Online%20safety%20%E2%80%93%20%C3%A9t%C3%A9.pdf",
  );
});

test.each([
  'a"; filename="b.exe',
  "a\r\nX-Injected: 1",
  "l'it(er)*al.txt",
  "half a character \ud83d",
  "%0d%0a",
])("%j stays one name, and can be read back", (name) => {
  const value = attachment(name).slice("attachment; filename*=UTF-8''".length);
  // RFC 8187: attr-char, or a percent sign with two digits.
  expect(value).toMatch(/^(?:[\w!#$&+.^`|~-]|%[\dA-F]{2})+$/);
  expect(decodeURIComponent(value)).toBe(name.toWellFormed());
});
