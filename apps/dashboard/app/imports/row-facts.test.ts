import { expect, test } from "vitest";
import { cellFacts, rowFacts } from "./row-facts.ts";

const person = {
  name: "Nia Price",
  email: null,
  reference: "1042",
  group: "teaching",
  startedOn: "2023-09-01",
  leftOn: null,
};

test("a new row says all that would be recorded, in words", () => {
  expect(rowFacts({ before: null, after: person, outcome: "new" })).toEqual([
    { label: "Name", value: "Nia Price" },
    { label: "Reference", value: "1042" },
    { label: "Staff group", value: "Teaching staff" },
    { label: "First day", value: "1 September 2023" },
  ]);
});

test("a changed row says who it is about, and what was before beside what will be", () => {
  const after = { ...person, reference: null, leftOn: "2026-08-31" };
  expect(rowFacts({ before: person, after, outcome: "changed" })).toEqual([
    { label: "Name", value: "Nia Price" },
    { label: "Reference", value: "nothing", was: "1042" },
    { label: "Last day", value: "31 August 2026" },
  ]);
});

test("a rejected row is shown as the file has it, under the file's headings, without what is not read", () => {
  const column = (place: number, field: string | null) => ({
    column: place,
    heading: "",
    examples: [],
    filled: 1,
    field,
    because: null,
    refused: null,
    dropped: false,
  });
  const mapping = {
    columns: [column(0, "name"), column(1, null), column(2, "group")],
    dates: {},
    words: {},
    remembered: false,
  };
  const headings = ["Who", "Pay", ""];
  expect(cellFacts({ cells: ["Nia Price", "30000", "Cook"] }, { headings, mapping })).toEqual([
    { label: "Who", value: "Nia Price" },
    { label: "Column 3", value: "Cook" },
  ]);
});
