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
