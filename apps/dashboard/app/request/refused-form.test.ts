import { expect, test } from "vitest";
import { refuseForm } from "./refuse-form.server.ts";
import { fieldsOf, summaryOf } from "./refused-form.ts";

const noErrors = {};

function sent(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

function refusedForm(
  fieldErrors: Record<string, string>,
  { message = "Something is wrong.", mainField }: { message?: string; mainField?: string } = {},
) {
  const form = sent([
    ["name", "Tess"],
    ["email", "nobody"],
    ["schoolIds", "a"],
    ["schoolIds", "b"],
  ]);
  const outcome = { refusal: { message, fieldErrors }, status: 400 };
  return refuseForm("invite", form, outcome, mainField).data.refused;
}

test("the summary follows the order of the form, and what was not sent comes last", () => {
  const refused = refusedForm({ role: "Choose.", email: "Not an address.", name: "Too long." });
  expect(summaryOf(refused)).toEqual([
    { fieldId: "invite-name", message: "Too long." },
    { fieldId: "invite-email", message: "Not an address." },
    { fieldId: "invite-role", message: "Choose." },
  ]);
});

test("everything that was typed is there again, in the form that was refused and in no other", () => {
  const refused = refusedForm({ email: "Not an address." });
  const own = fieldsOf("invite", refused);
  expect(own.one("email")).toMatchObject({ defaultValue: "nobody", error: "Not an address." });
  expect(own.several("schoolIds").defaultValues).toEqual(["a", "b"]);
  const other = fieldsOf("rename", refused);
  expect(other.wasRefused).toBe(false);
  expect(other.one("name", "East")).toMatchObject({ defaultValue: "East", error: undefined });
});

test("a refusal of the whole form stands beside its main field, or alone where it has none", () => {
  expect(summaryOf(refusedForm(noErrors, { message: "Taken.", mainField: "name" }))).toEqual([
    { fieldId: "invite-name", message: "Taken." },
  ]);
  expect(summaryOf(refusedForm(noErrors, { message: "Taken." }))).toEqual([{ message: "Taken." }]);
});
