import { withActor } from "@safeboard/database/actor";
import { importRun } from "@safeboard/database/tables/imports";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
import { type importRunInput, requireImportUnit } from "./import-unit.ts";
import { atImportRun, type ImportCounts, requireImportRunIn } from "./require-import-run.ts";

/**
 * Says that what the check has shown be done. The worker does all of it in one transaction.
 *
 * @throws Conflict when something is still asked, when nothing would change, or when the import is past that
 */
export async function applyImport(
  context: MemberContext,
  { schoolId, runId }: z.infer<typeof importRunInput>,
): Promise<{ counts: ImportCounts }> {
  const { actor, database, jobs } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    if (school) await requireSchoolInTrust(transaction, context, school.id);
    const { counts, kind, fileName } = await requireImportRunIn(transaction, address, ["checked"]);
    if (!counts) throw new Error("An import was checked and has no counts.");
    if (counts.asked > 0) {
      throw new Conflict("Answer first what is asked about some rows, or leave those rows out.");
    }
    if (counts.new + counts.changed + counts.leaver === 0) {
      throw new Conflict("Nothing in this file would change anything.");
    }
    await transaction
      .update(importRun)
      .set({ state: "applying", appliedBy: actor.displayName, problem: null })
      .where(atImportRun(address));
    await jobs.enqueue(transaction, "apply-import", { ...address });
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.applyRows",
      subjectId: runId,
      detail: { kind, fileName, new: counts.new, changed: counts.changed, leavers: counts.leaver },
      deedOf: school ? "school" : "trust",
    });
    return { counts };
  });
}
