// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ComparedPassages } from "./compared-passages.tsx";
import { examplePassages } from "./examples.tsx";

function shown(onlyChanges = false) {
  document.body.innerHTML = renderToStaticMarkup(
    <ComparedPassages
      before="Version 1"
      after="Version 2"
      passages={examplePassages}
      onlyChanges={onlyChanges}
    />,
  );
  return document.body;
}

const wordsOf = (element: Element) => {
  for (const heard of element.querySelectorAll(".heard-only")) heard.remove();
  return element.textContent;
};

test("what was changed is struck through on the one side and underlined on the other", () => {
  const page = shown();
  expect([...page.querySelectorAll("del")].map(wordsOf)).toEqual([
    "[name]",
    "every term",
    "checking our filter every half-term;",
  ]);
  expect([...page.querySelectorAll("ins")].map(wordsOf)).toEqual([
    "Mr J Okafor",
    "each half-term",
    "asking families what worries them.",
  ]);
});

test("each passage says in words what became of it, and who hears the page hears each change", () => {
  const page = shown();
  const outcomes = [...page.querySelectorAll(".compared-outcome")].map(
    ({ textContent }) => textContent,
  );
  expect(outcomes).toEqual([
    "Filled inpage 1",
    "Changedpage 1, now 2",
    "Removedpage 2",
    "Addedpage 2",
    "Movedpage 3, now 1",
  ]);
  expect(page.querySelector("del")?.textContent).toBe("removed: [name]");
});

test("with only what changed, what is the same is counted, and what moved is still there", () => {
  const page = shown(true);
  expect(page.querySelector(".compared-left-out")?.textContent).toBe("1 passage is the same");
  expect(page.querySelectorAll(".compared")).toHaveLength(5);
});
