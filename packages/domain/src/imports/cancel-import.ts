import { type Transaction, withActor } from "@safeboard/database/actor";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { type importRunInput, requireImportUnit } from "./import-unit.ts";
import {
  atImportRun,
  type ImportAddress,
  partsOfImport,
  requireImportRunIn,
  rowsOfImport,
} from "./require-import-run.ts";

/** What has not been applied can be cancelled. */
export const NOT_APPLIED = [
  "receiving",
  "opening",
  "unreadable",
  "mapping",
  "checking",
  "checked",
] as const;

/** Gives an import up and removes its file and rows. @throws Conflict when it was applied */
export async function cancelImport(
  context: MemberContext,
  { schoolId, runId }: z.infer<typeof importRunInput>,
): Promise<{ cancelled: true }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const { kind, fileName } = await requireImportRunIn(transaction, address, NOT_APPLIED);
    await removeFromImport(transaction, address);
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.cancel",
      subjectId: runId,
      detail: { kind, fileName },
      deedOf: school ? "school" : "trust",
    });
    return { cancelled: true };
  });
}

/** Removes what a run holds of its file; what remains says that there was one. */
export async function removeFromImport(
  transaction: Transaction,
  address: ImportAddress,
): Promise<void> {
  await transaction.delete(importRow).where(rowsOfImport(address));
  await transaction.delete(importPart).where(partsOfImport(address));
  await transaction
    .update(importRun)
    .set({ state: "cancelled", opened: null, counts: null })
    .where(atImportRun(address));
}
