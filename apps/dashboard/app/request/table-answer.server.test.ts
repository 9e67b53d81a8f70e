import type { Table } from "@safeboard/table-files";
import { describe, expect, it } from "vitest";
import { filtersOf, tableAnswer } from "./table-answer.server.ts";

const table: Table<string> = {
  title: "Requests / “open”",
  source: "Safeboard",
  asAt: "2026-11-28",
  filters: filtersOf(["Standing", "Open"], ["Hub", null]),
  columns: [{ heading: "School", cell: (school) => school }],
  rows: ["Larkfield Brook", "=Oakmere"],
};
const asked = (query: string) => new Request(`http://localhost/requests/export${query}`);

describe("a table that is downloaded", () => {
  it("is CSV unless its address says otherwise, with its filters, and no formula", async () => {
    const answer = tableAnswer(asked(""), table);
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; .*2026-11-28\.csv$/);
    expect((await answer.text()).split("\r\n").slice(3)).toEqual([
      "Filter: Standing is Open",
      "",
      "School",
      "Larkfield Brook",
      '"\'=Oakmere"',
      "",
    ]);
  });

  it("is a workbook when its address says so", async () => {
    const answer = tableAnswer(asked("?format=xlsx"), table);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe("PK");
    expect(answer.headers.get("Content-Disposition")).toMatch(/\.xlsx$/);
  });

  it("is refused in a format that there isn't", () => {
    expect(() => tableAnswer(asked("?format=constructor"), table)).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  });
});
