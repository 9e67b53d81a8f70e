import { withActor } from "@safeboard/database/actor";
import { importPart, importRun } from "@safeboard/database/tables/imports";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { type importRunInput, requireImportUnit } from "./import-unit.ts";
import { atImportRun, partsOfImport, requireImportRunIn } from "./require-import-run.ts";

/** Says that the whole file is here, and has it opened. @throws Conflict when a part is missing; InvalidInput when nothing came */
export async function finishImportUpload(
  context: MemberContext,
  { schoolId, runId }: z.infer<typeof importRunInput>,
): Promise<{ runId: string }> {
  const { actor, database, jobs } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const run = await requireImportRunIn(transaction, address, ["receiving"]);
    const [held] = await transaction
      .select({
        bytes: sql<number>`coalesce(sum(octet_length(${importPart.bytes})), 0)`.mapWith(Number),
      })
      .from(importPart)
      .where(partsOfImport(address));
    const byteLength = held?.bytes ?? 0;
    if (byteLength === 0) throw new InvalidInput({ file: "Choose a file that holds something." });
    // Where it was not said beforehand how long it is, what came is all of it.
    if (run.byteLength > 0 && byteLength !== run.byteLength) {
      throw new Conflict("A part of this file is missing. Upload it again.");
    }
    await transaction
      .update(importRun)
      .set({ state: "opening", byteLength })
      .where(atImportRun(address));
    await jobs.enqueue(transaction, "open-import", { ...address });
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.finishUpload",
      subjectId: runId,
      detail: { kind: run.kind, fileName: run.fileName },
      deedOf: school ? "school" : "trust",
    });
    return { runId };
  });
}
