import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button, ButtonLink } from "./button.tsx";

test("a button sends its form", () => {
  expect(renderToStaticMarkup(<Button>Confirm</Button>)).toContain('type="submit"');
});

test("a button beside a form can do something else", () => {
  expect(renderToStaticMarkup(<Button type="button">Copy</Button>)).toContain('type="button"');
});

test("what leads to another page is a link, whatever it looks like", () => {
  expect(renderToStaticMarkup(<ButtonLink href="/upload">Upload</ButtonLink>)).toMatch(/^<a /);
});
