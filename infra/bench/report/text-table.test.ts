import { expect, test } from "vitest";
import { textTable } from "./text-table.ts";

test("words stand flush left, figures flush right, under their headings", () => {
  expect(
    textTable(
      ["Policy", "ms"],
      [
        ["PDF", "12.5"],
        ["DOCX, short", "8"],
      ],
    ),
  ).toBe(
    ["Policy         ms", "-----------  ----", "PDF          12.5", "DOCX, short     8"].join("\n"),
  );
});
