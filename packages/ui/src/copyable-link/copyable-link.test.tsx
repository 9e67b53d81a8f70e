// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CopyableLink } from "./copyable-link.tsx";

const link = <CopyableLink id="invitation" label="Link" url="https://safeboard.example/w/1" />;

test("without scripts the whole link is there to be copied by hand", () => {
  const markup = renderToStaticMarkup(link);
  expect(markup).toContain('value="https://safeboard.example/w/1"');
  expect(markup).not.toContain("<button");
});

test.each([
  ["is copied", () => Promise.resolve(), "Copied"],
  [
    "is refused by the browser, which the page says",
    () => Promise.reject(new Error("denied")),
    "Your browser did not allow that. Select the link and copy it.",
  ],
])("at the press of a button the link %s", async (_, writeText, outcome) => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  const page = document.body.appendChild(document.createElement("div"));
  act(() => createRoot(page).render(link));
  await act(async () => page.querySelector("button")?.click());
  expect(page.querySelector("[role=status]")?.textContent).toBe(outcome);
});
