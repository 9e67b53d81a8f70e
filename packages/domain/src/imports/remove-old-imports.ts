import { randomUUID } from "node:crypto";
import { loadSystem, withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import { and, eq, inArray, isNotNull, lt, or, sql } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { takeTurnAtImport } from "../schools/take-turn.ts";
import { NOT_APPLIED, removeFromImport } from "./cancel-import.ts";
import { IMPORT_KINDS } from "./import-kinds.ts";
import { importLimits } from "./import-limits.ts";
import {
  type ImportAddress,
  partsOfImport,
  requireImportRun,
  rowsOfImport,
} from "./require-import-run.ts";

const KEEPING_LITTLE = IMPORT_KINDS.flatMap(({ code, keepsOnly }) => (keepsOnly ? [code] : []));

const day = 24 * 60 * 60_000;

/**
 * Removes the imports that nobody applied or cancelled within a week, or within a day where the file is still there and
 * holds more than may be kept; and the rows of those that can no longer be undone: names and addresses that nothing needs.
 * A job of the system.
 *
 * @returns how many imports lost something
 */
export async function removeOldImports(
  { database, now }: Pick<DomainContext, "database" | "now">,
  trustId: string,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  const before = (days: number) => new Date(now.getTime() - days * day);
  const old = await withActor(database, system, (transaction) =>
    transaction
      .select({ unitId: importRun.schoolId, runId: importRun.id })
      .from(importRun)
      .where(
        and(
          eq(importRun.trustId, trustId),
          or(
            and(
              inArray(importRun.state, [...NOT_APPLIED]),
              lt(importRun.recordedAt, before(importLimits.abandonedDays)),
            ),
            and(
              inArray(importRun.kind, KEEPING_LITTLE),
              inArray(importRun.state, [...NOT_APPLIED]),
              lt(importRun.recordedAt, before(importLimits.abandonedDaysUnread)),
              sql`exists (select from ${importPart} where ${importPart.trustId} = ${importRun.trustId}
                and ${importPart.schoolId} = ${importRun.schoolId} and ${importPart.runId} = ${importRun.id})`,
            ),
            and(
              isNotNull(importRun.opened),
              inArray(importRun.state, ["applied", "withdrawn"]),
              lt(importRun.appliedAt, before(importLimits.undoDays)),
            ),
          ),
        ),
      ),
  );
  for (const each of old) {
    const address: ImportAddress = { trustId, ...each };
    await withActor(database, system, async (transaction) => {
      await takeTurnAtImport(transaction, address.runId);
      const run = await requireImportRun(transaction, address);
      if (run.state === "applied" || run.state === "withdrawn") {
        await transaction.delete(importRow).where(rowsOfImport(address));
        await transaction.delete(importPart).where(partsOfImport(address));
        // First rows and words of the file, with names in them.
        await transaction
          .update(importRun)
          .set({ opened: sql`null` })
          .where(and(eq(importRun.trustId, trustId), eq(importRun.id, run.id)));
        return;
      }
      if (!NOT_APPLIED.some((state) => state === run.state)) return;
      await removeFromImport(transaction, address);
      await transaction.insert(auditEvent).values({
        trustId,
        schoolId: run.schoolId,
        id: randomUUID(),
        at: now,
        userId: null,
        actorName: "Safeboard",
        actorRole: "system",
        actedForSchool: false,
        action: "import.abandon",
        subjectId: run.id,
        detail: {
          kind: run.kind,
          fileName: run.fileName,
          days: KEEPING_LITTLE.includes(run.kind)
            ? importLimits.abandonedDaysUnread
            : importLimits.abandonedDays,
        },
      });
    });
  }
  return old.length;
}
