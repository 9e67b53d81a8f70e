// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Checkboxes } from "./checkboxes.tsx";

test("the schools ticked before are still ticked, and are sent under one name", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <form>
      <Checkboxes
        name="schools"
        legend="Schools"
        defaultValues={["a", "c"]}
        choices={["a", "b", "c"].map((value) => ({ value, label: value }))}
      />
    </form>,
  );
  const form = document.querySelector("form");
  expect(new FormData(form ?? undefined).getAll("schools")).toEqual(["a", "c"]);
});
