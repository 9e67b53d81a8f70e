// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SearchBox } from "./search-box.tsx";

test("a search is a form whose answer has an address, and keeps the filter in force", () => {
  const markup = renderToStaticMarkup(
    <SearchBox label="Find a school" action="/overview" defaultValue="Ash">
      <input type="hidden" name="phase" value="primary" />
    </SearchBox>,
  );
  expect(markup).toMatch(/<form[^>]*action="\/overview"/);
  expect(markup).toContain('name="phase" value="primary"');
  expect(markup).not.toContain('method="post"');
});

test("Ctrl K puts the cursor into the box in the header, and into no other", () => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  const page = document.body.appendChild(document.createElement("div"));
  act(() =>
    createRoot(page).render(
      <>
        <SearchBox label="Find a school" />
        <SearchBox label="Find anything" name="anything" shortcut />
      </>,
    ),
  );
  act(() => void document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true })));
  expect(document.activeElement?.getAttribute("name")).toBe("anything");
});
