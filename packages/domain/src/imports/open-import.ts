import { createHash } from "node:crypto";
import { surveyColumns } from "@safeboard/compliance/imports";
import { withActor } from "@safeboard/database/actor";
import { importRun } from "@safeboard/database/tables/imports";
import { UnreadableTable } from "@safeboard/table-files";
import { and, eq } from "drizzle-orm";
import { headingKey } from "./heading-key.ts";
import type { KeepsOnly } from "./import-kind.ts";
import { requireImportKind } from "./import-kinds.ts";
import { importLimits } from "./import-limits.ts";
import type { ImportStage } from "./import-stage.ts";
import { openedWithout, sampleColumns } from "./keep-only.ts";
import { faultOfFile, leaveUnreadable } from "./leave-unreadable.ts";
import { loadImportAtWork } from "./load-import-at-work.ts";
import {
  atImportRun,
  type ImportAddress,
  type ImportRun,
  type OpenedImport,
} from "./require-import-run.ts";
import { fieldsOfImport } from "./school-fields.ts";
import { storableCells } from "./storable-cells.ts";
import { withImportFile } from "./with-import-file.ts";

/**
 * Finds out what a file is: its sheets, headings and rows, and what its columns hold. A job of the system: done again,
 * or for an import that is gone or further on, it does nothing.
 */
export async function openImport(stage: ImportStage, address: ImportAddress): Promise<void> {
  const { database } = stage;
  const found = await loadImportAtWork(stage, address, "opening");
  if (!found) return;
  const { system, run } = found;
  const settle = (values: Partial<typeof importRun.$inferInsert>) =>
    withActor(database, system, async (transaction) => {
      await transaction
        .update(importRun)
        .set(values)
        .where(and(atImportRun(address), eq(importRun.state, "opening")));
    });
  try {
    const opened = await withImportFile(database, system, address, (path) =>
      readWhole(stage, path, run),
    );
    await settle({ state: "mapping", opened, rowsTotal: opened.rows, problem: null });
  } catch (error) {
    const problem = faultOfFile(error);
    if (problem === null) throw error;
    await withActor(database, system, (transaction) =>
      leaveUnreadable(transaction, address, { kind: run.kind, from: "opening", problem }),
    );
  }
}

/** Reads all rows once: what can't be read is told now, and not in the middle of the check. */
async function readWhole(
  { tables, today }: ImportStage,
  path: string,
  run: ImportRun,
): Promise<OpenedImport> {
  const choices = run.opened?.choices ?? null;
  const table = await tables.open(path, {
    ...(choices?.sheet != null && { sheet: choices.sheet }),
    ...(choices?.headingRow != null && { headingRow: choices.headingRow }),
  });
  refuseTooMuch(table.rows, table.columns);
  const kind = requireImportKind(run.kind);
  const { keepsOnly } = kind;
  if (keepsOnly) refuseNamedSheets(keepsOnly, table, today);
  const surveyor = surveyColumns(table.columns);
  const samples = sampleColumns(table.columns);
  for await (const row of tables.rows(path, table)) {
    const cells = storableCells(row.cells);
    surveyor.add(cells);
    samples.add(cells);
  }
  const headings = storableCells(table.headings);
  const hash = createHash("sha256").update(headingKey(headings)).digest("hex");
  const opened: OpenedImport = {
    ...table,
    headings,
    firstRows: table.firstRows.map(storableCells),
    notices: storableCells(table.notices),
    survey: surveyor.result(),
    headingsHash: hash,
    ...(choices && { choices }),
  };
  if (!keepsOnly) return opened;
  const about = { keepsOnly, fields: fieldsOfImport(kind), trustId: run.trustId, today };
  return openedWithout(opened, samples.values, about);
}

/** A workbook with a sheet for each pupil tells who they are by the names of its sheets, which are shown and kept. */
function refuseNamedSheets(
  { refuses }: KeepsOnly,
  { sheets }: Pick<OpenedImport, "sheets">,
  today: ImportStage["today"],
): void {
  const named = sheets.findIndex(({ name }) => refuses({ heading: "", values: [name] }, today));
  if (named < 0) return;
  throw new UnreadableTable(
    "wrong_format",
    `The name of sheet ${named + 1} of this workbook looks like somebody’s. Give the sheet another name, then choose the file again.`,
  );
}

function refuseTooMuch(rows: number, columns: number): void {
  if (rows === 0) {
    throw new UnreadableTable(
      "empty",
      "There are no rows below the headings of this file. Add a row for each record below them, then choose the file again.",
    );
  }
  if (rows > importLimits.rows) {
    throw new UnreadableTable(
      "too_many_rows",
      `This file has ${rows.toLocaleString("en-GB")} rows; the most that one import takes is ${importLimits.rows.toLocaleString("en-GB")}. Split it into several files.`,
    );
  }
  if (columns > importLimits.columns) {
    throw new UnreadableTable(
      "too_many_columns",
      `This file has ${columns} columns; the most that one import takes is ${importLimits.columns}. Leave out those that are not needed.`,
    );
  }
}
