import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Definition } from "./definition.tsx";

test("a rule opens without scripts", () => {
  const markup = renderToStaticMarkup(<Definition term="KCSIE">Keeping Children Safe</Definition>);
  expect(markup).toMatch(/^<details[^>]*><summary>KCSIE<\/summary>.*Keeping Children Safe/);
});
