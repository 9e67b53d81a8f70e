import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Card, CardRow } from "./card.tsx";

test("a card's school leads to its page", () => {
  const markup = renderToStaticMarkup(
    <CardRow label="Start here">
      <Card title="Dunmoor High" href="/schools/dunmoor" />
    </CardRow>,
  );
  expect(markup).toContain('aria-label="Start here"');
  expect(markup).toContain('<a href="/schools/dunmoor">Dunmoor High</a>');
});
