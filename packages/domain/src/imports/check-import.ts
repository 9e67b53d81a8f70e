import { withActor } from "@safeboard/database/actor";
import { importRun } from "@safeboard/database/tables/imports";
import { takeTurnAtImport } from "../schools/take-turn.ts";
import { decideRows, type RowOfFile, rowsToKeep } from "./decide-rows.ts";
import { finishCheck } from "./finish-check.ts";
import { forgetFile } from "./forget-file.ts";
import { requireImportKind } from "./import-kinds.ts";
import { importLimits } from "./import-limits.ts";
import type { ImportStage } from "./import-stage.ts";
import { faultOfFile, leaveUnreadable } from "./leave-unreadable.ts";
import { type ImportAtWork, loadImportAtWork } from "./load-import-at-work.ts";
import { loadImportScope } from "./load-import-scope.ts";
import { planForManyRows } from "./plan-for-many-rows.ts";
import { atImportRun, type ImportAddress } from "./require-import-run.ts";
import { withImportRows } from "./read-import-rows.ts";
import { spreadColumns } from "./spread-rows.ts";

/**
 * Says of every row what would become of it: a dry run. Rows are decided a thousand at a time, each batch in one
 * transaction with how far it came: cut short, the job goes on where it was, and no row is decided twice. A file whose rows can't
 * be read or kept after all is left unread, so that nobody waits for it.
 */
export async function checkImport(stage: ImportStage, address: ImportAddress): Promise<void> {
  const found = await loadImportAtWork(stage, address, "checking");
  if (!found) return;
  try {
    await checkRows(stage, address, found);
  } catch (error) {
    const problem = faultOfFile(error);
    if (problem === null) throw error;
    const { system, run } = found;
    await withActor(stage.database, system, async (transaction) => {
      await takeTurnAtImport(transaction, run.id);
      if (!(await isStillThisCheck(transaction, found))) return;
      await leaveUnreadable(transaction, address, { kind: run.kind, from: "checking", problem });
    });
  }
}

async function checkRows(
  stage: ImportStage,
  address: ImportAddress,
  found: ImportAtWork,
): Promise<void> {
  const { database } = stage;
  const { system, run } = found;
  const { opened } = run;
  if (!opened) throw new Error("An import is checked whose file was not opened.");
  const kind = requireImportKind(run.kind);
  const [scope, decider] = await withActor(database, system, async (transaction) => {
    const loaded = await loadImportScope(transaction, run, { ...found, ...stage });
    return [loaded, await kind.open(transaction, loaded)] as const;
  });
  const isDone = await withImportRows(stage, { system, address, opened }, async (rows) => {
    let [read, batch]: [number, RowOfFile[]] = [0, []];
    // A row of the file with a column for each of many things makes as many rows.
    const most = Math.ceil(importLimits.batch / Math.max(1, spreadColumns(scope.mapping).length));
    const settle = async () => {
      const before = read - batch.length;
      const isOurs = await inTurn(stage, found, before, read, (transaction) =>
        decideRows(
          transaction,
          { actor: system, kind, scope, decider },
          batch.flatMap((row) => rowsToKeep(scope, row)),
        ),
      );
      batch = [];
      return isOurs;
    };
    for await (const row of rows) {
      read += 1;
      if (read <= run.rowsRead) continue;
      batch.push(row);
      if (batch.length === most && !(await settle())) return false;
    }
    return batch.length === 0 || settle();
  });
  if (!isDone) return;
  await withActor(database, system, async (transaction) => {
    await takeTurnAtImport(transaction, run.id);
    if (!(await isStillThisCheck(transaction, found))) return;
    await planForManyRows(transaction);
    await finishCheck(transaction, { actor: system, kind, scope });
    if (kind.keepsOnly) await forgetFile(transaction, { kind, scope, opened });
  });
}

/** @returns false when the import was cancelled or changed, or another worker has taken it over */
async function inTurn(
  { database }: ImportStage,
  found: ImportAtWork,
  before: number,
  after: number,
  decide: (transaction: Parameters<typeof decideRows>[0]) => Promise<void>,
): Promise<boolean> {
  const { system, run } = found;
  return withActor(database, system, async (transaction) => {
    await takeTurnAtImport(transaction, run.id);
    if (!(await isStillThisCheck(transaction, found, before))) return false;
    await decide(transaction);
    await transaction
      .update(importRun)
      .set({ rowsRead: after })
      .where(atImportRun({ trustId: run.trustId, unitId: run.schoolId, runId: run.id }));
    return true;
  });
}

async function isStillThisCheck(
  transaction: Parameters<typeof decideRows>[0],
  { run }: ImportAtWork,
  rowsRead?: number,
): Promise<boolean> {
  const address = { trustId: run.trustId, unitId: run.schoolId, runId: run.id };
  const [now] = await transaction
    .select({ state: importRun.state, rowsRead: importRun.rowsRead, mapping: importRun.mapping })
    .from(importRun)
    .where(atImportRun(address));
  return (
    now?.state === "checking" &&
    (rowsRead === undefined || now.rowsRead === rowsRead) &&
    JSON.stringify(now.mapping) === JSON.stringify(run.mapping)
  );
}
