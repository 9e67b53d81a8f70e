import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { normalisePassword, passwordWeakness } from "./password-rules.ts";

const owner = { email: "margaret.osei@ashdown.example", displayName: "Margaret Osei" };
const weakness = (password: string) => passwordWeakness(password, owner);

test("a password of twelve characters is long enough, one of eleven is not", () => {
  expect(weakness("gravel lante")).toBeNull();
  expect(weakness("gravel lant")).toMatch(/at least 12 characters/);
});

test("a password of 128 characters is accepted, one of 129 is not", () => {
  const long = "gravel lantern tuesday biscuit ".repeat(5);
  expect(weakness(long.slice(0, 128))).toBeNull();
  expect(weakness(long.slice(0, 129))).toMatch(/at most 128 characters/);
});

test("characters are counted as people see them, not as the computer stores them", () => {
  expect(weakness("🦊🐢🐙🦉🐝🦔🐌🦋🐞🐳🦀")).toMatch(/at least 12/);
  expect(weakness("🦊🐢🐙🦉🐝🦔🐌🦋🐞🐳🦀🐧")).toBeNull();
});

test("any characters will do, and no mixture of them is asked for", () => {
  expect(weakness("plainwordswithoutmarks")).toBeNull();
  expect(weakness("%^&*(){}~[]<>")).toBeNull();
  expect(weakness("گرمابه فانوس سه‌شنبه")).toBeNull();
});

test.each([
  "passwordpassword",
  "P4ssw0rd2026!!",
  "Password 1234567",
  "p@$$word202627",
  "123456789012",
  "210987654321",
  "abcdefghijkl",
  "aaaaaaaaaaaa",
  "121212121212",
  "!!!!!!!!!!!!!",
  "letmeinletmein",
  "Safeguarding2026",
  "Correct Horse Battery Staple",
  "qwertyuiop12",
])("what attackers try first is refused: %s", (password) => {
  expect(weakness(password)).toMatch(/attackers try first/);
});

test.each([
  "margaret.osei@ashdown.example",
  "Margaret Osei",
  "margaretosei26",
  "Osei Margaret 2026",
  "Safeboard 2026",
  "SafeboardMargaret",
])(
  "the owner's name, their email address and the product's name make no password: %s",
  (password) => {
    expect(weakness(password)).toMatch(/easy to guess/);
  },
);

test("a name may occur in a password that has enough besides", () => {
  expect(weakness("margaret sunflower bicycle")).toBeNull();
});

test("every listed password is refused once it is long enough", () => {
  const accepted = [...commonPasswords].filter(
    (common) => weakness(common.padEnd(12, "1")) === null,
  );
  expect(accepted).toEqual([]);
});

test("a password is judged alike however its accents are typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 140 }), (password) => {
      expect(weakness(password.normalize("NFD"))).toBe(weakness(password.normalize("NFC")));
      expect(normalisePassword(normalisePassword(password))).toBe(normalisePassword(password));
    }),
  );
});
