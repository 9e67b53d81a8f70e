import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SummaryList } from "./summary-list.tsx";

test("a change link says of what when it is heard alone", () => {
  const markup = renderToStaticMarkup(
    <SummaryList
      rows={[
        {
          key: "Adopted",
          value: "Spring term 2026",
          action: { href: "/adopted", label: "Change", about: "when it was adopted" },
        },
      ]}
    />,
  );
  expect(markup.replaceAll(/<[^>]+>/g, "")).toContain("Change when it was adopted");
});

test("a doubt is said in words, not only marked", () => {
  const markup = renderToStaticMarkup(
    <SummaryList rows={[{ key: "Review", value: "Spring", doubt: "no year is given" }]} />,
  );
  expect(markup).toContain("Please check: ");
  expect(markup).toContain("no year is given");
});
