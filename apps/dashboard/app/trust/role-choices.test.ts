import { expect, test } from "vitest";
import { isMembershipRole } from "../components/role-title.ts";
import { roleChoices } from "./role-choices.ts";

test("every role that a membership can have can be invited, by its title and with what it may do", () => {
  const values = roleChoices.map(({ value }) => value);
  expect(values.filter(isMembershipRole)).toEqual(values);
  expect(values.toSorted()).toEqual([
    "chair",
    "governor",
    "hub_lead",
    "school_admin",
    "trust_lead",
    "trustee",
  ]);
  expect(roleChoices[0]).toMatchObject({
    label: "School admin",
    hint: expect.stringContaining("Uploads"),
  });
});

test("what an object has by nature is no role", () => {
  expect(isMembershipRole("constructor")).toBe(false);
});
