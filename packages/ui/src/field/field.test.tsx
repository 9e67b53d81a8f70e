// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Field } from "./field.tsx";

function control(wording: { hint?: string; error?: string }) {
  document.body.innerHTML = renderToStaticMarkup(
    <Field id="email" label="Email address" {...wording}>
      {(attributes) => <input {...attributes} />}
    </Field>,
  );
  const input = document.querySelector("input");
  if (!input) throw new Error("the field shows no control");
  return input;
}

function description(input: HTMLInputElement) {
  const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent);
}

test("a label belongs to its control", () => {
  expect(control({}).labels?.[0]?.textContent).toBe("Email address");
});

test("a hint, then the error, are read out with the control", () => {
  const input = control({ hint: "Your school one", error: "Enter an email address" });
  expect(description(input)).toEqual(["Your school one", "Error: Enter an email address"]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
});

test("a field with nothing to add describes nothing", () => {
  const input = control({});
  expect(input.hasAttribute("aria-describedby")).toBe(false);
  expect(input.hasAttribute("aria-invalid")).toBe(false);
});
