import { expect, test } from "vitest";
import { isSamePerson } from "./person-name.ts";

test("a register's James Okafor may be a policy's Mr J Okafor, and is no Ms R Okafor", () => {
  expect(isSamePerson("James Okafor", "Mr J Okafor")).toBe(true);
  expect(isSamePerson("James Okafor", "Ms R Okafor")).toBe(false);
  expect(isSamePerson("Okafor", "Mr J Okafor")).toBe(true);
});

test("another surname is another person, however alike the rest", () => {
  expect(isSamePerson("Mr J Okafor", "Mr J Okonkwo")).toBe(false);
  expect(isSamePerson("Mr J Okafor", "MR J OKAFOR")).toBe(true);
});

test("accents, apostrophes and a title behind the name make no difference", () => {
  expect(isSamePerson("Zoë O'Neill", "Ms Z O\u2019Neill")).toBe(true);
  expect(isSamePerson("Ms A Brontë", "Anne Bronte")).toBe(true);
  expect(isSamePerson("Whitlow, Rev", "Mr N Whitlow")).toBe(true);
  expect(isSamePerson("Whitlow Rev", "Whitlow")).toBe(true);
});

test("an empty name is nobody's", () => {
  expect(isSamePerson("", "")).toBe(false);
  expect(isSamePerson("Mr", "Mrs")).toBe(false);
});
