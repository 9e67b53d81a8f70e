// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { columnGroups } from "./columns.ts";
import type { Column } from "./columns.ts";
import { DataTable } from "./data-table.tsx";

interface School {
  name: string;
  pupils: number;
}

const columns: Column<School>[] = [
  { id: "review", heading: "Review", group: "Policy", cell: () => "In date" },
  { id: "edition", heading: "Edition", group: "Policy", cell: () => "KCSIE 2026" },
  {
    id: "pupils",
    heading: "Pupils",
    numeric: true,
    sorting: { href: "?sort=pupils", direction: "descending" },
    cell: (school) => school.pupils,
    total: "308",
  },
];

function table() {
  document.body.innerHTML = renderToStaticMarkup(
    <DataTable
      caption="Schools"
      rows={[
        { name: "Ashdown Vale", pupils: 212 },
        { name: "Elmfield", pupils: 96 },
      ]}
      rowKey={(school) => school.name}
      rowHeading={{ heading: "School", cell: (school) => school.name }}
      columns={columns}
      totals="Trust"
    />,
  );
  const element = document.querySelector("table");
  if (!element) throw new Error("no table is shown");
  return element;
}

test("each school is its row's heading", () => {
  const headings = [...table().querySelectorAll("tbody th[scope=row]")];
  expect(headings.map((heading) => heading.textContent)).toEqual(["Ashdown Vale", "Elmfield"]);
});

test("columns of one group stand under one heading that spans them", () => {
  const group = table().querySelector<HTMLTableCellElement>("th[scope=colgroup]");
  expect(group?.textContent).toBe("Policy");
  expect(group?.colSpan).toBe(2);
});

test("every row is as wide as the headings", () => {
  const widths = [...table().rows].map((row) =>
    [...row.cells].reduce((width, cell) => width + cell.colSpan, 0),
  );
  expect(new Set(widths)).toEqual(new Set([4]));
});

test("how the schools are sorted is said, and the heading leads to the other way round", () => {
  const sorted = table().querySelector("[aria-sort]");
  expect(sorted?.getAttribute("aria-sort")).toBe("descending");
  expect(sorted?.querySelector("a")?.getAttribute("href")).toBe("?sort=pupils");
});

test("the trust's totals stand in the last row", () => {
  const cells = [...(table().tFoot?.rows[0]?.cells ?? [])];
  expect(cells.map((cell) => cell.textContent)).toEqual(["Trust", "", "", "308"]);
});

test("the region that scrolls can be reached by keyboard and is named by its caption", () => {
  const region = table().parentElement;
  expect(region?.tabIndex).toBe(0);
  expect(document.getElementById(region?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
    "Schools",
  );
});

test("a group that comes back after another is a group of its own", () => {
  const groups = columnGroups(
    ["Policy", "People", "People", "Policy"].map((group, index) => ({
      id: String(index),
      heading: "",
      group,
      cell: () => "",
    })),
  );
  expect(groups.map(({ heading, span }) => [heading, span])).toEqual([
    ["Policy", 1],
    ["People", 2],
    ["Policy", 1],
  ]);
});

test("what a card leaves out is still in the table, and is asked for by a checkbox in words", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <DataTable
      caption="Schools"
      narrow="cards"
      leavesOut={{
        statuses: ["met", "not_applicable"],
        worstOnly: true,
        ask: "Show every measure",
      }}
      rows={[{ name: "Ashdown Vale", pupils: 212 }]}
      rowKey={(school) => school.name}
      rowHeading={{ heading: "School", cell: (school) => school.name }}
      columns={columns}
    />,
  );
  const brief = document.querySelector<HTMLElement>(".data-table-brief");
  expect(brief?.dataset["leavesOut"]).toBe("met not_applicable");
  expect(brief?.dataset["worstOnly"]).toBe("");
  const box = brief?.querySelector<HTMLInputElement>(":scope > label > input[type=checkbox]");
  expect(box?.labels?.[0]?.textContent).toBe("Show every measure");
  expect(box?.checked).toBe(false);
  const cells = [...document.querySelectorAll("tbody td")];
  expect(cells.map((cell) => cell.textContent)).toEqual(["In date", "KCSIE 2026", "212"]);
});

test("figures and single words are marked, so that they share a line of a card", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <DataTable
      caption="Schools"
      rows={[{ name: "Ashdown Vale", pupils: 212 }]}
      rowKey={(school) => school.name}
      rowHeading={{ heading: "School", cell: (school) => school.name }}
      columns={[{ id: "phase", heading: "Phase", short: true, cell: () => "Primary" }, ...columns]}
    />,
  );
  const [phase, review] = document.querySelectorAll<HTMLElement>("tbody td");
  expect(phase?.dataset).toHaveProperty("short");
  expect(review?.dataset).not.toHaveProperty("short");
});

test("a heading that is shortened is heard whole, and leads to what it is about", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <DataTable
      caption="Schools by expectation"
      rows={[{ name: "Ashdown Vale", pupils: 212 }]}
      rowKey={(school) => school.name}
      rowHeading={{ heading: "School", cell: (school) => school.name }}
      columns={[
        {
          id: "E04",
          heading: "Filtering is described",
          abbreviation: "E04",
          href: "/expectations/E04",
          cell: () => "Met",
        },
      ]}
    />,
  );
  const link = document.querySelector("thead a");
  expect(link?.getAttribute("href")).toBe("/expectations/E04");
  expect(link?.querySelector(".heard-only")?.textContent).toBe("Filtering is described");
  expect(document.querySelector("td")?.dataset["label"]).toBe("Filtering is described");
});
