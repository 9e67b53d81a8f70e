import { withActor } from "@safeboard/database/actor";
import { importRow, importRun } from "@safeboard/database/tables/imports";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { requireImportKind } from "./import-kinds.ts";
import { importRunInput, requireImportUnit } from "./import-unit.ts";
import { hasFile } from "./read-import-rows.ts";
import { atImportRun, requireImportRunIn, rowsOfImport } from "./require-import-run.ts";

export const reopenImportInput = importRunInput.extend({
  /** Of a workbook with several; null for a text file. */
  sheet: z.string().max(255).nullable().default(null),
  /** The row with the headings, counted as a spreadsheet counts; null guesses it again. */
  headingRow: z.number().int().min(1).max(1_000).nullable().default(null),
});

/**
 * Has the file opened again, at another sheet or with another heading row.
 *
 * @throws InvalidInput for no such sheet
 * @throws Conflict when the file is gone
 */
export async function reopenImport(
  context: MemberContext,
  { schoolId, runId, sheet, headingRow }: z.infer<typeof reopenImportInput>,
): Promise<{ runId: string }> {
  const { actor, database, jobs } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const run = await requireImportRunIn(transaction, address, ["mapping", "checked"]);
    if (requireImportKind(run.kind).keepsOnly && !(await hasFile(transaction, address))) {
      throw new Conflict("The file of this import is no longer kept. Upload it again.");
    }
    if (sheet !== null && !run.opened?.sheets.some(({ name }) => name === sheet)) {
      throw new InvalidInput({ sheet: "Choose a sheet of this workbook." });
    }
    await transaction.delete(importRow).where(rowsOfImport(address));
    await transaction
      .update(importRun)
      .set({
        state: "opening",
        opened: { ...run.opened, choices: { sheet, headingRow } },
        mapping: null,
        counts: null,
        rowsRead: 0,
        rowsTotal: null,
      })
      .where(atImportRun(address));
    await jobs.enqueue(transaction, "open-import", { ...address });
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.reopen",
      subjectId: runId,
      detail: { kind: run.kind, fileName: run.fileName, sheet },
      deedOf: school ? "school" : "trust",
    });
    return { runId };
  });
}
