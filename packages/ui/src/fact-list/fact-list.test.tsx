// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { exampleMarks } from "../document-view/examples.tsx";
import { exampleFacts } from "./examples.tsx";
import { FactList } from "./fact-list.tsx";

function shown() {
  document.body.innerHTML = renderToStaticMarkup(
    <form>
      <FactList facts={exampleFacts} marks={exampleMarks} />
    </form>,
  );
  return document.body;
}

test("a fact leads to its passage under the number that the passage has in the document", () => {
  const link = shown().querySelector("#fact-review a");
  expect(link?.getAttribute("href")).toBe("#passage-review");
  expect(link?.textContent).toBe("4");
});

test("a fact that the document does not hold leads nowhere, and can still be filled in", () => {
  const fact = shown().querySelector("#fact-minute");
  expect(fact?.querySelector("a")).toBeNull();
  expect(fact?.querySelector("input")?.name).toBe("minute-read");
});

test("only a fact in doubt is opened for the person to correct", () => {
  const open = [...shown().querySelectorAll("li:has(details[open])")].map(({ id }) => id);
  expect(open).toEqual(["fact-review"]);
});

test("facts whose fields are closed are confirmed along with the others", () => {
  const form = new FormData(shown().querySelector("form") ?? undefined);
  expect(form.get("adopted-read")).toBe("Spring term 2026");
});
