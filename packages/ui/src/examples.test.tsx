// @vitest-environment jsdom
import { existsSync, readdirSync } from "node:fs";
import axe from "axe-core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Example } from "./example.ts";

const components = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => existsSync(`${entry.parentPath}/${entry.name}/examples.tsx`))
  .map(({ name }) => name);

const examplesOf = await Promise.all(
  components.map(async (component): Promise<[string, Example[]]> => {
    const { examples }: { examples: Example[] } = await import(`./${component}/examples.tsx`);
    return [component, examples];
  }),
);

test("every component has examples", () => {
  expect(components.length).toBeGreaterThan(30);
  expect(examplesOf.filter(([, examples]) => examples.length === 0)).toEqual([]);
});

describe.each(examplesOf)("%s", (_, examples) => {
  test.each(examples)("$name: axe finds nothing", async ({ element, wholePage }) => {
    const markup = renderToStaticMarkup(element);
    document.documentElement.lang = "en-GB";
    document.title = "An example";
    document.body.innerHTML = wholePage ? markup : `<main><h1>An example</h1>${markup}</main>`;

    const { violations } = await axe.run(document, {
      // There is no layout here: contrast.test.ts and the end-to-end tests measure colours.
      rules: { "color-contrast": { enabled: false } },
    });

    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
