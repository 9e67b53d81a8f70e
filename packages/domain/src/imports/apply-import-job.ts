/** Does what an import's rows say, and takes it back: each in one transaction, so that nobody sees half of it. */
import { randomUUID } from "node:crypto";
import { type System, type Transaction, withActor, withinUnits } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import type { JobQueue } from "@safeboard/database/job-queue";
import { and, inArray, isNotNull } from "drizzle-orm";
import { takeTurnAtImport, takeTurnAtSchool, takeTurnInTrust } from "../schools/take-turn.ts";
import type { ImportScope, RowsAtSchool } from "./import-kind.ts";
import { requireImportKind } from "./import-kinds.ts";
import type { ImportStage } from "./import-stage.ts";
import { type ImportAtWork, loadImportAtWork } from "./load-import-at-work.ts";
import { loadImportScope } from "./load-import-scope.ts";
import { planForManyRows } from "./plan-for-many-rows.ts";
import {
  atImportRun,
  type ImportAddress,
  type ImportRun,
  type ImportState,
  partsOfImport,
  requireImportRun,
  rowsOfImport,
} from "./require-import-run.ts";

type Stage = Pick<ImportStage, "database" | "today" | "now">;

/**
 * Applies an import as its check has shown it. Where something was changed since, nothing is applied: the rows are
 * checked again, and wait for somebody to look at them. A job of the system: done again, it does nothing.
 */
export async function applyCheckedImport(
  stage: Stage & { jobs: JobQueue },
  address: ImportAddress,
): Promise<void> {
  await inOneGo(stage, address, "applying", async (transaction, inTurn) => {
    const { run, scope, schoolIds } = inTurn;
    const kind = requireImportKind(run.kind);
    const isClosed = scope.schools.some(({ id, closed }) => closed && schoolIds.includes(id));
    let outdated = isClosed ? 1 : 0;
    await atEachSchool(transaction, inTurn, async (at) => {
      outdated += await kind.countOutdated(transaction, at);
    });
    if (outdated > 0) {
      const problem =
        "Something in this file’s rows was changed after they were checked, so nothing was applied. They were checked again: look at them once more.";
      await transaction
        .update(importRun)
        .set({ state: "checking", rowsRead: 0, counts: null, appliedBy: null, problem })
        .where(atImportRun(address));
      await stage.jobs.enqueue(transaction, "check-import", { ...address });
      return;
    }
    const by = run.appliedBy ?? "Safeboard";
    await atEachSchool(transaction, inTurn, (at) =>
      kind.apply(transaction, at, { by, now: stage.now }),
    );
    await transaction.delete(importPart).where(partsOfImport(address));
    await transaction
      .update(importRun)
      .set({ state: "applied", appliedAt: stage.now, opened: withoutContents(run.opened) })
      .where(atImportRun(address));
    await tellSchools(transaction, stage, { run, schoolIds, action: "import.applied", by });
  });
}

/** Undoes an import; rows that were changed since are left, and say so. A job of the system, as above. */
export async function undoAppliedImport(stage: Stage, address: ImportAddress): Promise<void> {
  await inOneGo(stage, address, "withdrawing", async (transaction, inTurn) => {
    const { run, schoolIds } = inTurn;
    const by = run.withdrawnBy ?? "Safeboard";
    const kind = requireImportKind(run.kind);
    await atEachSchool(transaction, inTurn, (at) =>
      kind.withdraw(transaction, at, { by, now: stage.now }),
    );
    await transaction
      .update(importRun)
      .set({ state: "withdrawn", withdrawnAt: stage.now })
      .where(atImportRun(address));
    await tellSchools(transaction, stage, { run, schoolIds, action: "import.withdrawn", by });
  });
}

interface InTurn {
  system: System;
  run: ImportRun;
  scope: ImportScope;
  /** Those that rows are about. */
  schoolIds: string[];
}

/** What a file was, without the names that stand in it: its rows are kept for as long as they can be undone, and no longer. */
const withoutContents = (opened: ImportRun["opened"]): ImportRun["opened"] =>
  opened && { ...opened, firstRows: [], survey: [] };

/** One after another, each seen with the run's own unit and no other. */
async function atEachSchool(
  transaction: Transaction,
  { system, scope, schoolIds }: InTurn,
  work: (at: RowsAtSchool) => Promise<void>,
): Promise<void> {
  for (const schoolId of schoolIds) {
    await withinUnits(transaction, system, [scope.unitId, schoolId], () =>
      work({ ...scope, schoolId }),
    );
  }
}

/** In the turns of the trust, the import and every school that is touched: what is edited meanwhile waits, or came first. */
async function inOneGo(
  stage: Stage,
  address: ImportAddress,
  state: ImportState,
  work: (transaction: Transaction, inTurn: InTurn) => Promise<void>,
): Promise<void> {
  const found = await loadImportAtWork(stage, address, state);
  if (!found) return;
  const { system } = found;
  await withActor(stage.database, system, async (transaction) => {
    const inTurn = await takeTurns(transaction, stage, found, system, address);
    if (inTurn.run.state !== state) return;
    await planForManyRows(transaction);
    await work(transaction, inTurn);
  });
}

async function takeTurns(
  transaction: Transaction,
  stage: Stage,
  { acrossSchools }: ImportAtWork,
  system: System,
  address: ImportAddress,
): Promise<InTurn> {
  if (acrossSchools) await takeTurnInTrust(transaction, system.trustId);
  await takeTurnAtImport(transaction, address.runId);
  const touched = await withinUnits(transaction, system, [address.unitId], () =>
    transaction
      .selectDistinct({ schoolId: importRow.targetSchoolId })
      .from(importRow)
      .where(
        and(
          rowsOfImport(address),
          inArray(importRow.outcome, ["new", "changed", "leaver"]),
          isNotNull(importRow.targetSchoolId),
        ),
      ),
  );
  const schoolIds = touched.flatMap(({ schoolId }) => schoolId ?? []).toSorted();
  for (const schoolId of schoolIds) await takeTurnAtSchool(transaction, schoolId);
  const run = await requireImportRun(transaction, address);
  const scope = await loadImportScope(transaction, run, { acrossSchools, ...stage });
  return { system, run, scope, schoolIds };
}

/** Each school's own trail says what was done to it: the import itself stands in the trail of whoever began it. */
async function tellSchools(
  transaction: Transaction,
  { now }: Stage,
  {
    run,
    schoolIds,
    action,
    by,
  }: { run: ImportRun; schoolIds: string[]; action: string; by: string },
): Promise<void> {
  if (schoolIds.length === 0) return;
  await transaction.insert(auditEvent).values(
    schoolIds.map((schoolId) => ({
      trustId: run.trustId,
      schoolId,
      id: randomUUID(),
      at: now,
      userId: null,
      actorName: "Safeboard",
      actorRole: "system" as const,
      actedForSchool: false,
      action,
      subjectId: run.id,
      detail: { kind: run.kind, fileName: run.fileName, by },
    })),
  );
}
