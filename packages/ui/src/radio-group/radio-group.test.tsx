// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RadioGroup } from "./radio-group.tsx";

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

function radios(defaultValue?: string) {
  document.body.innerHTML = renderToStaticMarkup(
    <RadioGroup name="nil" legend="Was there nothing to report?" {...{ choices, defaultValue }} />,
  );
  return [...document.querySelectorAll("input")];
}

test("an error summary's link to the question leads to its first answer", () => {
  expect(radios()[0]?.id).toBe("nil");
});

test("nothing is answered for the school", () => {
  expect(radios().some((radio) => radio.checked)).toBe(false);
});

test("an answer given before is still there", () => {
  expect(radios("no").map((radio) => radio.checked)).toEqual([false, true]);
});
