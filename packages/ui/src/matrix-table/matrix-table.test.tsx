// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";
import { MatrixCell } from "./matrix-cell.tsx";

test("a cell says how it stands to those who don't see its colour, then its words and its note", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <MatrixCell status="needs_action" heard="Expired" href="?price" note="Booked 7 Dec">
      31 Aug 26
    </MatrixCell>,
  );
  expect(document.querySelector("a")?.textContent).toBe("Expired: 31 Aug 26Booked 7 Dec");
});

test("whoever is not asked has an empty cell, which leads nowhere", () => {
  const [matrix] = examples;
  document.body.innerHTML = renderToStaticMarkup(matrix?.element);
  const cells = [...document.querySelectorAll("tbody td")];
  expect(cells.map((cell) => cell.querySelectorAll("a").length)).toEqual([1, 0, 0, 1]);
  expect(cells[1]?.innerHTML).toBe("");
});
