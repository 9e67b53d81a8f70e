// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";

const errors = [{ fieldId: "urn", message: "A URN has six digits" }];

test("it leads to the field", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={errors} />)).toContain(
    '<a href="#urn">A URN has six digits</a>',
  );
});

test("it is not there when nothing is wrong", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});

test("it takes focus without scripts", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={errors} />)).toContain('autofocus=""');
});

test("it takes focus again when the form comes back with errors a second time", () => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  act(() => root.render(<ErrorSummary errors={errors} />));
  expect(document.activeElement?.className).toBe("error-summary");
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  act(() => root.render(<ErrorSummary errors={[...errors]} />));
  expect(document.activeElement?.className).toBe("error-summary");
});
