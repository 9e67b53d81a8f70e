/** Does what an import's rows say, and takes it back: each in one transaction, so that nobody sees half of it. */
import { randomUUID } from "node:crypto";
import { type System, type Transaction, withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import type { JobQueue } from "@safeboard/database/job-queue";
import { and, inArray, isNotNull, sql } from "drizzle-orm";
import { takeTurnAtImport, takeTurnAtSchool, takeTurnInTrust } from "../schools/take-turn.ts";
import type { ImportScope } from "./import-kind.ts";
import { requireImportKind } from "./import-kinds.ts";
import type { ImportStage } from "./import-stage.ts";
import { type ImportAtWork, loadImportAtWork } from "./load-import-at-work.ts";
import { loadImportScope } from "./load-import-scope.ts";
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
  await inOneGo(stage, address, "applying", async (transaction, { run, scope, schoolIds }) => {
    const kind = requireImportKind(run.kind);
    const isClosed = scope.schools.some(({ id, closed }) => closed && schoolIds.includes(id));
    let outdated = isClosed ? 1 : 0;
    for (const at of schoolIds.map((schoolId) => ({ ...scope, schoolId }))) {
      outdated += await kind.countOutdated(transaction, at);
    }
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
    for (const at of schoolIds.map((schoolId) => ({ ...scope, schoolId }))) {
      await kind.apply(transaction, at, { by, now: stage.now });
    }
    await transaction.delete(importPart).where(partsOfImport(address));
    await transaction
      .update(importRun)
      .set({ state: "applied", appliedAt: stage.now })
      .where(atImportRun(address));
    await tellSchools(transaction, stage, { run, schoolIds, action: "import.applied", by });
  });
}

/** Undoes an import; rows that were changed since are left, and say so. A job of the system, as above. */
export async function undoAppliedImport(stage: Stage, address: ImportAddress): Promise<void> {
  await inOneGo(stage, address, "withdrawing", async (transaction, { run, scope, schoolIds }) => {
    const by = run.withdrawnBy ?? "Safeboard";
    const kind = requireImportKind(run.kind);
    for (const at of schoolIds.map((schoolId) => ({ ...scope, schoolId }))) {
      await kind.withdraw(transaction, at, { by, now: stage.now });
    }
    await transaction
      .update(importRun)
      .set({ state: "withdrawn", withdrawnAt: stage.now })
      .where(atImportRun(address));
    await tellSchools(transaction, stage, { run, schoolIds, action: "import.withdrawn", by });
  });
}

interface InTurn {
  run: ImportRun;
  scope: ImportScope;
  /** Those that rows are about. */
  schoolIds: string[];
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
    // Tables that have just been filled look empty to the planner, and a loop over both takes minutes: rows are
    // matched by their hashes, for the rest of this transaction.
    await transaction.execute(sql`set local enable_nestloop = off`);
    await work(transaction, inTurn);
  });
}

async function takeTurns(
  transaction: Transaction,
  stage: Stage,
  { acrossSchools }: ImportAtWork,
  { trustId }: System,
  address: ImportAddress,
): Promise<InTurn> {
  if (acrossSchools) await takeTurnInTrust(transaction, trustId);
  await takeTurnAtImport(transaction, address.runId);
  const touched = await transaction
    .selectDistinct({ schoolId: importRow.targetSchoolId })
    .from(importRow)
    .where(
      and(
        rowsOfImport(address),
        inArray(importRow.outcome, ["new", "changed", "leaver"]),
        isNotNull(importRow.targetSchoolId),
      ),
    );
  const schoolIds = touched.flatMap(({ schoolId }) => schoolId ?? []).toSorted();
  for (const schoolId of schoolIds) await takeTurnAtSchool(transaction, schoolId);
  const run = await requireImportRun(transaction, address);
  const scope = await loadImportScope(transaction, run, { acrossSchools, ...stage });
  return { run, scope, schoolIds };
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
