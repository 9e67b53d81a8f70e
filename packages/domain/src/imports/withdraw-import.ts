import { withActor } from "@safeboard/database/actor";
import { importRun } from "@safeboard/database/tables/imports";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
import { type importRunInput, requireImportUnit } from "./import-unit.ts";
import { undoUntil } from "./undo-until.ts";
import { atImportRun, requireImportRunIn } from "./require-import-run.ts";

/** Says that an import be undone. The worker does so. @throws Conflict when it was not applied, or too long ago */
export async function withdrawImport(
  context: MemberContext,
  { schoolId, runId }: z.infer<typeof importRunInput>,
): Promise<{ runId: string }> {
  const { actor, database, jobs, now } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    if (school) await requireSchoolInTrust(transaction, context, school.id);
    const run = await requireImportRunIn(transaction, address, ["applied"]);
    const until = undoUntil(run.appliedAt);
    if (until === null || until < now) {
      throw new Conflict("This import was applied too long ago to be undone in one go.");
    }
    await transaction
      .update(importRun)
      .set({ state: "withdrawing", withdrawnBy: actor.displayName })
      .where(atImportRun(address));
    await jobs.enqueue(transaction, "withdraw-import", { ...address });
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.withdraw",
      subjectId: runId,
      detail: { kind: run.kind, fileName: run.fileName },
      deedOf: school ? "school" : "trust",
    });
    return { runId };
  });
}
