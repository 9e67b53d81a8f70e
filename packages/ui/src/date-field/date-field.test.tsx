import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DateField } from "./date-field.tsx";

test("a term can be typed as the policy writes it", () => {
  const markup = renderToStaticMarkup(
    <DateField name="next-review" label="Next review" defaultValue="Summer 2024" />,
  );
  expect(markup).toContain('type="text"');
  expect(markup).toContain('value="Summer 2024"');
});

test("what a date was understood as is read out with the field", () => {
  const markup = renderToStaticMarkup(
    <DateField name="due" label="Due" readAs="1 April to 31 August 2024" />,
  );
  expect(markup).toMatch(/id="due-hint".*Understood as 1 April to 31 August 2024/);
});
