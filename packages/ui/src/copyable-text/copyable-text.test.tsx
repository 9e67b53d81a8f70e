// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CopyableText } from "./copyable-text.tsx";

const wording = <CopyableText text="Phones are kept in lockers." />;

test("without scripts the words are there to be copied by hand, and no button promises more", () => {
  const markup = renderToStaticMarkup(wording);
  expect(markup).toContain("Phones are kept in lockers.");
  expect(markup).not.toContain("<button");
});

test.each([
  ["are copied", () => Promise.resolve(), "Copied"],
  [
    "stay, and the page says so, where the browser refuses",
    () => Promise.reject(new Error("denied")),
    "Your browser did not allow that. Select the words and copy them.",
  ],
])("at the press of a button the words %s", async (_, writeText, outcome) => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  const page = document.body.appendChild(document.createElement("div"));
  act(() => createRoot(page).render(wording));
  await act(async () => page.querySelector("button")?.click());
  expect(page.querySelector("[role=status]")?.textContent).toBe(outcome);
});
