import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { importRun } from "@safeboard/database/tables/imports";
import { and, count, eq, notInArray } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { nameOfFile } from "../input-limits.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
import { takeTurnToImport } from "../schools/take-turn.ts";
import { requireImportKind } from "./import-kinds.ts";
import { importLimits } from "./import-limits.ts";
import { importTooLarge } from "./import-too-large.ts";
import { importUnitInput, requireImportUnit } from "./import-unit.ts";

export const startImportInput = importUnitInput.extend({
  /** "staff", "training" … */
  kind: z.string().max(60),
  fileName: nameOfFile,
  /** Of the whole file, before any of it is sent; null where it isn't known yet, as from a form without scripts. */
  byteLength: z.number().int().min(0).nullable().default(null),
});

/**
 * Begins an import. The file follows in parts.
 *
 * @throws InvalidInput when the file is empty, or larger than one may be
 * @throws Conflict when too many imports wait to be applied
 */
export async function startImport(
  context: MemberContext,
  { schoolId, kind, fileName, byteLength }: z.infer<typeof startImportInput>,
): Promise<{ runId: string }> {
  const { actor, database, now, today } = context;
  return withActor(database, actor, async (transaction) => {
    const { keepsOnly } = requireImportKind(kind);
    if (keepsOnly?.refuses({ heading: "", values: [nameInWords(fileName)] }, today)) {
      throw new InvalidInput({
        file: "The name of this file looks like somebody’s. Give the file another name, then choose it again.",
      });
    }
    if (byteLength === 0) throw new InvalidInput({ file: "Choose a file that holds something." });
    if (byteLength !== null && byteLength > importLimits.bytes) throw importTooLarge();
    const unit = await requireImportUnit(transaction, context, schoolId);
    if (unit.school) await requireSchoolInTrust(transaction, context, unit.school.id);
    await takeTurnToImport(transaction, unit.unitId);
    const { trustId, unitId } = unit;
    const [open] = await transaction
      .select({ runs: count() })
      .from(importRun)
      .where(
        and(
          eq(importRun.trustId, trustId),
          eq(importRun.schoolId, unitId),
          notInArray(importRun.state, ["applied", "withdrawn", "cancelled", "unreadable"]),
        ),
      );
    if ((open?.runs ?? 0) >= importLimits.open) {
      throw new Conflict(
        `There are ${importLimits.open} imports that wait to be applied. Apply or cancel one of them first.`,
      );
    }
    const runId = randomUUID();
    await transaction.insert(importRun).values({
      trustId,
      schoolId: unitId,
      id: runId,
      kind,
      fileName,
      byteLength: byteLength ?? 0,
      state: "receiving",
      userId: actor.userId,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.start",
      subjectId: runId,
      detail: { kind, fileName },
      deedOf: unit.school ? "school" : "trust",
    });
    return { runId };
  });
}

/** "hart_emily-2026.csv": "hart emily" */
const nameInWords = (fileName: string): string =>
  fileName
    .replace(/\.[a-z]{2,5}$/iu, "")
    .replaceAll(/[^\p{L}'’]+/gu, " ")
    .trim();
