// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SelectField } from "./select-field.tsx";

const options = [
  { value: "primary", label: "Primary" },
  { value: "secondary", label: "Secondary" },
];

function chosen(defaultValue?: string) {
  document.body.innerHTML = renderToStaticMarkup(
    <SelectField name="phase" label="Phase" prompt="Choose" {...{ options, defaultValue }} />,
  );
  return document.querySelector("select")?.value;
}

test("the school's phase is chosen already when it is known", () => {
  expect(chosen("secondary")).toBe("secondary");
});

test("nothing is chosen for the person when it is not", () => {
  expect(chosen()).toBe("");
});
