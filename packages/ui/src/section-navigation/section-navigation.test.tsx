import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SectionNavigation } from "./section-navigation.tsx";

test("the page that one is on is said to be the current one, and is still a link", () => {
  const markup = renderToStaticMarkup(
    <SectionNavigation
      label="This version"
      links={[
        { href: "/versions/3", label: "Text and facts" },
        { href: "/versions/3/life", label: "Approval and publication", current: "page" },
      ]}
    />,
  );
  expect(markup).toContain('<nav class="section-navigation" aria-label="This version">');
  expect(markup).toContain('<a href="/versions/3">Text and facts</a>');
  expect(markup).toContain('<a href="/versions/3/life" aria-current="page">');
});

test("a page that lies below one of them marks it without claiming to be it", () => {
  const markup = renderToStaticMarkup(
    <SectionNavigation
      label="Policies"
      links={[
        { href: "/policies", label: "Register" },
        { href: "/models", label: "Model policies", current: "section" },
      ]}
    />,
  );
  expect(markup).toContain('<a href="/models" aria-current="true">');
});

test("somebody who may open one page of a section is offered no way round it", () => {
  const links = [{ href: "/trends", label: "Trends", current: "page" as const }];
  expect(renderToStaticMarkup(<SectionNavigation label="Incidents" links={links} />)).toBe("");
});

test("many pages are folded below the name of the one that is open, and each is still a link", () => {
  const links = ["Access", "Hubs", "Moves", "Changes", "Dates"].map((label) => ({
    href: `/${label.toLowerCase()}`,
    label,
    ...(label === "Hubs" && { current: "page" as const }),
  }));
  const markup = renderToStaticMarkup(<SectionNavigation label="Administration" links={links} />);
  expect(markup).toContain(
    '<summary><span class="section-navigation-here">Hubs</span> 4 more pages',
  );
  for (const { href } of links) expect(markup).toContain(`<a href="${href}"`);
});
