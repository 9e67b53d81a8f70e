import type { DownloadTable } from "../request/table-answer.server.ts";
import { type ExpectedColumn, expectedColumns } from "./expected-file.ts";
import { type ImportKindCode, KIND_IN_SENTENCE } from "./import-kind-code.ts";

/** A file as it should be, with invented people: it can be filled in, or compared with one's own. */
export function exampleFile(
  kind: ImportKindCode,
  { acrossSchools, today }: { acrossSchools: boolean; today: string },
): DownloadTable<number> {
  return {
    title: `Example of ${KIND_IN_SENTENCE[kind]}`,
    source: "Safeboard. What stands in it is invented: put your own in its place.",
    asAt: today,
    filters: [],
    columns: expectedColumns(kind, acrossSchools).map((column: ExpectedColumn) => ({
      heading: column.heading,
      ...(column.isDay && { kind: "day" as const }),
      cell: (row: number) => column.examples[row] || null,
    })),
    rows: [0, 1, 2],
  };
}
