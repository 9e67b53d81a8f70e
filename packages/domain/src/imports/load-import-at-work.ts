import { type System, withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { type ImportStage, systemForImport } from "./import-stage.ts";
import {
  type ImportAddress,
  type ImportRun,
  type ImportState,
  requireImportRun,
} from "./require-import-run.ts";

export interface ImportAtWork {
  system: System;
  run: ImportRun;
  /** True for the trust's own. */
  acrossSchools: boolean;
}

/** The run that a job is about, as long as it waits for that job; null when it is gone or further on. */
export async function loadImportAtWork(
  stage: Pick<ImportStage, "database">,
  address: ImportAddress,
  state: ImportState,
): Promise<ImportAtWork | null> {
  const { trustId, unitId } = address;
  let acrossSchools = false;
  const system = await systemForImport(stage, address, (whole) =>
    withActor(stage.database, whole, async (transaction) => {
      const [own] = await transaction
        .select({ kind: unit.kind })
        .from(unit)
        .where(and(eq(unit.trustId, trustId), eq(unit.id, unitId)));
      acrossSchools = own?.kind === "central";
      return acrossSchools;
    }),
  );
  if (!system) return null;
  const run = await withActor(stage.database, system, (transaction) =>
    requireImportRun(transaction, address),
  ).catch(nullWhenGone);
  return run?.state === state ? { system, run, acrossSchools } : null;
}

/** An import that was removed with its trust leaves its job behind. */
function nullWhenGone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
