import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Fieldset } from "./fieldset.tsx";

test("what is wrong with the answer as a whole is read out with the question", () => {
  const markup = renderToStaticMarkup(
    <Fieldset id="period" legend="Which period?" error="The end is before the start">
      <input aria-label="From" />
    </Fieldset>,
  );
  expect(markup).toContain('aria-describedby="period-error"');
  expect(markup).toMatch(/id="period-error".*The end is before the start/);
});
