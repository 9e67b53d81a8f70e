import { withActor } from "@safeboard/database/actor";
import { importRun } from "@safeboard/database/tables/imports";
import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { IMPORT_KINDS } from "./import-kinds.ts";
import { type importUnitInput, requireImportUnit } from "./import-unit.ts";
import type { ImportCounts, ImportRun, ImportState } from "./require-import-run.ts";

export interface ListedImport {
  runId: string;
  kind: string;
  kindTitle: string;
  fileName: string;
  state: ImportState;
  startedAt: Date;
  startedBy: string;
  rowsTotal: number | null;
  rowsRead: number;
  counts: ImportCounts | null;
  appliedAt: Date | null;
  appliedBy: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
}

export interface ImportList {
  /** Null for the trust's own. */
  school: { id: string; name: string } | null;
  kinds: { code: string; title: string }[];
  runs: ListedImport[];
}

/** A unit's imports, the newest first; at most a hundred. */
export async function listImports(
  context: MemberContext,
  { schoolId }: z.infer<typeof importUnitInput>,
): Promise<ImportList> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const runs = await transaction
      .select()
      .from(importRun)
      .where(and(eq(importRun.trustId, trustId), eq(importRun.schoolId, unitId)))
      .orderBy(desc(importRun.recordedAt), desc(importRun.id))
      .limit(100);
    return {
      school,
      kinds: IMPORT_KINDS.map(({ code, title }) => ({ code, title })),
      // As the jobs and the use cases here wrote them.
      runs: (runs as ImportRun[]).map(listed),
    };
  });
}

export function listed(run: ImportRun): ListedImport {
  return {
    runId: run.id,
    kind: run.kind,
    kindTitle: IMPORT_KINDS.find(({ code }) => code === run.kind)?.title ?? run.kind,
    fileName: run.fileName,
    state: run.state,
    startedAt: run.recordedAt,
    startedBy: run.recordedBy,
    rowsTotal: run.rowsTotal,
    rowsRead: run.rowsRead,
    counts: run.counts,
    appliedAt: run.appliedAt,
    appliedBy: run.appliedBy,
    withdrawnAt: run.withdrawnAt,
    withdrawnBy: run.withdrawnBy,
  };
}
