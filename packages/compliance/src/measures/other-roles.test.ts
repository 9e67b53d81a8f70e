import { expect, it } from "vitest";
import { heldRole } from "../roles/held-role.fixture.ts";
import { NATIONAL_ROLES, rolesInForce } from "../roles/asked-roles.ts";
import type { HeldRole } from "../roles/asked-roles.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { school } from "./measured-school.fixture.ts";
import { otherRoles } from "./other-roles.ts";

const TODAY = "2026-11-22";
const judge = (held: readonly HeldRole[]) =>
  otherRoles.judge(school({ roles: { asked: rolesInForce([]), held } }), TODAY, DEFAULT_SETTINGS);

const everybody = NATIONAL_ROLES.map(({ code }, index) =>
  heldRole(code, `Mx ${String.fromCodePoint(65 + index)} Person${index}`),
);

it("a school with somebody in every role is met, beside the two roles that have their own columns", () => {
  expect(judge(everybody)).toMatchObject({ status: "met", value: "7 of 7 filled" });
  const noLead = everybody.filter(({ role }) => role !== "designated_safeguarding_lead");
  expect(judge(noLead)).toMatchObject({ status: "met" });
});

it("a Prevent lead who left in June leaves the school needing action, and its cell leads to the role", () => {
  const left = everybody.map((one) =>
    one.role === "prevent_lead" ? { ...one, to: "2026-06-30" } : one,
  );
  expect(judge(left)).toMatchObject({
    status: "needs_action",
    value: "6 of 7 filled",
    since: "2026-07-01",
    nextAction: { code: "appoint", role: "prevent_lead", words: "Name the Prevent lead" },
    headline: { of: "school", words: "has no Prevent lead" },
  });
});

it("a school that has recorded nobody has said nothing, which is no news", () => {
  expect(judge([])).toMatchObject({
    status: "not_reported",
    value: "0 of 7 filled",
    headline: null,
  });
});

it("an appointment that ends by Christmas is due soon, with its last day in the cell", () => {
  const ending = everybody.map((one) =>
    one.role === "computing_lead" ? { ...one, to: "2026-12-18" } : one,
  );
  expect(judge(ending)).toMatchObject({
    status: "due_soon",
    value: "7 of 7 filled · one until 18 December 2026",
    due: "2026-12-18",
  });
});
