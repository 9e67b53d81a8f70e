// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PasswordField } from "./password-field.tsx";

const field = <PasswordField name="password" label="Password" autoComplete="current-password" />;

test("without scripts there is no button that would do nothing", () => {
  expect(renderToStaticMarkup(field)).not.toContain("<button");
});

test("with scripts the password can be shown and hidden again", () => {
  const { input, button } = mounted();
  expect(input.type).toBe("password");
  act(() => button.click());
  expect(input.type).toBe("text");
  expect(button.getAttribute("aria-label")).toBe("Hide password");
  act(() => button.click());
  expect(input.type).toBe("password");
});

function mounted() {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  const page = document.body.appendChild(document.createElement("div"));
  act(() => createRoot(page).render(field));
  const input = page.querySelector("input");
  const button = page.querySelector("button");
  if (!input || !button) throw new Error("the field shows no input or no button");
  return { input, button };
}
