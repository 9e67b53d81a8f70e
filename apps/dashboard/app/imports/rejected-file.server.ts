import type { DomainCaller } from "@safeboard/domain";
import type { DownloadTable } from "../request/table-answer.server.ts";
import type { ImportPage, ImportRowShown } from "../domain-answers.ts";
import { allRows } from "./all-rows.server.ts";

/**
 * The rejected rows as a file in the columns that they came in, with one more that says why; put right, it can be
 * imported.
 */
export function rejectedFile(
  caller: DomainCaller,
  run: ImportPage,
  { headings, today }: { headings: readonly string[]; today: string },
): DownloadTable<ImportRowShown> {
  return {
    title: `Rejected rows of ${run.fileName}`,
    source: `The file ${run.fileName}, as it was checked. Put the rows right and import this file.`,
    asAt: today,
    filters: [],
    columns: [
      ...headings.map((heading, place) => ({
        heading,
        cell: ({ cells }: ImportRowShown) => cells[place] || null,
      })),
      { heading: "Why it was rejected", cell: ({ reason }: ImportRowShown) => reason },
    ],
    rows: oncePerLine(
      allRows(caller, {
        schoolId: run.school?.id ?? null,
        runId: run.runId,
        outcome: "rejected",
      }),
    ),
  };
}

/** A line that says several things stands in the file once, with all that was rejected of it. */
async function* oncePerLine(rows: AsyncIterable<ImportRowShown>): AsyncGenerator<ImportRowShown> {
  let ofLine: ImportRowShown[] = [];
  for await (const row of rows) {
    if (ofLine[0] && ofLine[0].rowNumber !== row.rowNumber) {
      yield* asOne(ofLine);
      ofLine = [];
    }
    ofLine.push(row);
  }
  yield* asOne(ofLine);
}

function asOne(rows: readonly ImportRowShown[]): ImportRowShown[] {
  const reason = rows.flatMap((row) => row.reason ?? []).join(" ");
  return rows.slice(0, 1).map((row) => ({ ...row, reason }));
}
