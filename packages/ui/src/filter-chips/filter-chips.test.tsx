import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FilterChips } from "./filter-chips.tsx";

test("the filter in force is marked for those who hear it, and only that one", () => {
  const markup = renderToStaticMarkup(
    <FilterChips
      label="Show"
      groups={[
        {
          name: "Status",
          chips: [{ label: "All", count: 14, href: "/overview", current: false }],
        },
        {
          name: "Phase",
          chips: [{ label: "Primary", count: 9, href: "/overview?phase=primary", current: true }],
        },
        { name: "Hub", chips: [] },
      ]}
    />,
  );
  expect(markup).not.toContain("Hub");
  expect(markup.match(/aria-current="true"/g)).toHaveLength(1);
  expect(markup).toMatch(/href="\/overview\?phase=primary"[^>]*aria-current="true"/);
});

test("many filters fold below a line that names what is chosen; a few stand open", () => {
  const chip = (label: string, current: boolean) => ({ label, href: `?by=${label}`, current });
  const markup = (chips: number) =>
    renderToStaticMarkup(
      <FilterChips
        label="Filter schools"
        groups={[
          { name: "Hub", chips: [{ label: "All", href: "?", current: true, all: true }] },
          {
            name: "Phase",
            chips: ["Primary", "Secondary", "Special", "All-through"]
              .slice(0, chips - 1)
              .map((label) => chip(label, label === "Secondary")),
          },
        ]}
      />,
    );
  expect(markup(5)).toContain("<summary>Filter schools: Secondary</summary>");
  expect(markup(4)).not.toContain("<summary>");
});
