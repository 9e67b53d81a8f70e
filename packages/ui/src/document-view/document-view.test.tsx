// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DocumentView } from "./document-view.tsx";
import { exampleMarks, examplePages } from "./examples.tsx";

function shown() {
  document.body.innerHTML = renderToStaticMarkup(
    <DocumentView title="The policy" pages={examplePages} marks={exampleMarks} />,
  );
  return document.body;
}

test("but for the numbers, a page reads exactly as the document does", () => {
  const page = shown();
  for (const number of page.querySelectorAll(".passage-number")) number.remove();
  const texts = [...page.querySelectorAll(".document-text")].map((text) => text.textContent);
  expect(texts).toEqual(examplePages);
});

test("every passage can be linked to, overlapping ones too", () => {
  const page = shown();
  const ids = [...page.querySelectorAll("[id^=passage-]")].map(({ id }) => id);
  expect(ids.toSorted()).toEqual(exampleMarks.map(({ id }) => `passage-${id}`).toSorted());
});

test("every passage's number leads back to its fact and says what was read", () => {
  const link = shown().querySelector("a[href='#fact-review']");
  expect(link?.textContent).toBe("4");
  expect(link?.getAttribute("aria-label")).toBe(
    "4, Next review, please check: go to what was read",
  );
});

test("a page without passages is shown all the same", () => {
  expect(
    renderToStaticMarkup(<DocumentView title="The policy" pages={["Nothing read"]} marks={[]} />),
  ).toContain("Nothing read");
});
