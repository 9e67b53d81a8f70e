import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EmailField, TextField } from "./text-field.tsx";

test("an answer that was refused is still there to be corrected", () => {
  const markup = renderToStaticMarkup(
    <TextField name="urn" label="URN" defaultValue="12345" error="A URN has six digits" />,
  );
  expect(markup).toContain('value="12345"');
  expect(markup).toContain("A URN has six digits");
});

test("an email field lets the browser offer the person's own address", () => {
  const markup = renderToStaticMarkup(<EmailField name="email" label="Email address" />);
  expect(markup).toContain('type="email"');
  expect(markup).toContain('autoComplete="email"');
});
