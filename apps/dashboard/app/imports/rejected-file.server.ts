import type { DomainCaller } from "@safeboard/domain";
import type { DownloadTable } from "../request/table-answer.server.ts";
import type { ImportPage, ImportRowShown } from "../domain-answers.ts";

const rowsAtOnce = 1_000;

/**
 * The rejected rows as a file in the columns that they came in, with one more that says why; put right, it can be
 * imported. They are read as they are written, so that no more than a thousand are in memory.
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
    rows: rejectedRows(caller, { schoolId: run.school?.id ?? null, runId: run.runId }),
  };
}

async function* rejectedRows(
  caller: DomainCaller,
  place: { schoolId: string | null; runId: string },
): AsyncGenerator<ImportRowShown> {
  let after: number | null = 0;
  while (after !== null) {
    const found: Awaited<ReturnType<DomainCaller["import"]["rows"]>> = await caller.import.rows({
      ...place,
      outcome: "rejected",
      after,
      limit: rowsAtOnce,
    });
    yield* found.rows;
    after = found.next;
  }
}
