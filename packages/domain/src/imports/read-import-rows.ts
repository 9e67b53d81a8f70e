import { withActor } from "@safeboard/database/actor";
import { importPart, importRow } from "@safeboard/database/tables/imports";
import type { Transaction } from "@safeboard/database/actor";
import { and, asc, gt } from "drizzle-orm";
import type { RowOfFile } from "./decide-rows.ts";
import { importLimits } from "./import-limits.ts";
import type { ImportStage } from "./import-stage.ts";
import type { ImportAtWork } from "./load-import-at-work.ts";
import {
  type ImportAddress,
  type OpenedImport,
  partsOfImport,
  rowsOfImport,
} from "./require-import-run.ts";
import { storableCells } from "./storable-cells.ts";
import { withImportFile } from "./with-import-file.ts";

/** Whether a run's file is there: one that held what must not be kept goes as soon as its rows are read. */
export async function hasFile(transaction: Transaction, address: ImportAddress): Promise<boolean> {
  const [part] = await transaction
    .select({ position: importPart.position })
    .from(importPart)
    .where(partsOfImport(address))
    .limit(1);
  return part !== undefined;
}

/** Goes through a run's rows in the file's order: those of the file, or, once it is gone, the rows as they were kept. */
export async function withImportRows<Result>(
  stage: ImportStage,
  {
    system,
    address,
    opened,
  }: Pick<ImportAtWork, "system"> & {
    address: ImportAddress;
    opened: OpenedImport;
  },
  work: (rows: AsyncIterable<RowOfFile>) => Promise<Result>,
): Promise<Result> {
  const { database, tables } = stage;
  const isThere = await withActor(database, system, (transaction) => hasFile(transaction, address));
  if (!isThere) return work(rowsKept(stage, { system, address }));
  return withImportFile(database, system, address, (path) =>
    work(rowsRead(tables.rows(path, opened))),
  );
}

async function* rowsRead(rows: AsyncIterable<RowOfFile>): AsyncGenerator<RowOfFile> {
  for await (const { rowNumber, cells } of rows) yield { rowNumber, cells: storableCells(cells) };
}

async function* rowsKept(
  { database }: Pick<ImportStage, "database">,
  { system, address }: Pick<ImportAtWork, "system"> & { address: ImportAddress },
): AsyncGenerator<RowOfFile> {
  let last = 0;
  for (;;) {
    const rows = await withActor(database, system, (transaction) =>
      transaction
        .select({ rowNumber: importRow.rowNumber, cells: importRow.cells })
        .from(importRow)
        .where(and(rowsOfImport(address), gt(importRow.rowNumber, last)))
        .orderBy(asc(importRow.rowNumber))
        .limit(importLimits.batch),
    );
    yield* rows;
    last = rows.at(-1)?.rowNumber ?? last;
    if (rows.length < importLimits.batch) return;
  }
}
