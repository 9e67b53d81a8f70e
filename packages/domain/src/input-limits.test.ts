import { describe, expect, test } from "vitest";
import {
  emailAddress,
  identifier,
  isoDate,
  nameOfFile,
  searchText,
  shortText,
} from "./input-limits.ts";

const name = shortText("the person's name");

describe("a short text", () => {
  test("is kept on one line, without what Postgres refuses", () => {
    expect(name.parse("  Mrs A\u0000Whitcombe\r\n ")).toBe("Mrs A Whitcombe");
    expect(name.parse("Mr J Okafor \ud83d")).toBe("Mr J Okafor \ufffd");
    expect(searchText.parse("ashdown\u0000vale")).toBe("ashdown vale");
    expect(name.parse("policy\u202efdp.exe")).toBe("policy fdp.exe");
  });

  test("says what to enter when it is empty, and how long it may be", () => {
    for (const empty of ["", "   ", "\u0000"]) {
      expect(name.safeParse(empty).error?.issues[0]?.message).toBe("Enter the person's name.");
    }
    expect(name.safeParse("x".repeat(255)).success).toBe(true);
    expect(name.safeParse("x".repeat(256)).error?.issues[0]?.message).toBe(
      "Use at most 255 characters for the person's name.",
    );
    expect(name.safeParse(["Mrs A Whitcombe"]).success).toBe(false);
  });
});

test("a file's name is taken as it comes, on one line, and of a long one its end is kept", () => {
  expect(nameOfFile.parse("policy\u202efdp.exe\r\n")).toBe("policy fdp.exe");
  expect(nameOfFile.parse("\u0000 \n")).toBe("Unnamed file");
  const longest = `${"n".repeat(251)}.csv`;
  expect(nameOfFile.parse(longest)).toBe(longest);
  const cut = nameOfFile.parse(`${"🙂".repeat(300)}.csv`);
  expect(Array.from(cut)).toHaveLength(255);
  expect(cut).toMatch(/^…(?:🙂)+\.csv$/u);
});

test("an email address is one address in lower case", () => {
  expect(emailAddress.parse(" Office@Ashdown.example ")).toBe("office@ashdown.example");
  for (const wrong of [
    "office",
    "a@b.example\u0000",
    "a@b.example, c@d.example",
    `${"x".repeat(250)}@b.example`,
  ]) {
    expect(emailAddress.safeParse(wrong).success, wrong).toBe(false);
  }
});

test("a date is a day that there is, and that a school can mean", () => {
  expect(isoDate.safeParse("2028-02-29").success).toBe(true);
  for (const wrong of ["2027-02-29", "0000-01-01", "9999-12-31", "18.08.20", ""]) {
    expect(isoDate.safeParse(wrong).success, wrong).toBe(false);
  }
});

test("an id is no other text", () => {
  for (const wrong of ["", "1", "' or true --", "11111111-1111-4111-8111-11111111111", null]) {
    expect(identifier.safeParse(wrong).success).toBe(false);
  }
});
