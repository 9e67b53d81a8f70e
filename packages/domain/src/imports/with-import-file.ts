import { randomUUID } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type System, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { importPart } from "@safeboard/database/tables/imports";
import { and, eq } from "drizzle-orm";
import { type ImportAddress, partsOfImport } from "./require-import-run.ts";

/**
 * Puts a run's parts together in a file of its own for as long as the work takes. One part at a time is in memory; the
 * file's name says nothing of the one that was uploaded.
 */
export async function withImportFile<Result>(
  database: Database,
  system: System,
  address: ImportAddress,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "safeboard-import-"));
  try {
    const path = join(folder, randomUUID());
    const file = await open(path, "wx", 0o600);
    try {
      for (let position = 0; ; position += 1) {
        const [part] = await withActor(database, system, (transaction) =>
          transaction
            .select({ bytes: importPart.bytes })
            .from(importPart)
            .where(and(partsOfImport(address), eq(importPart.position, position))),
        );
        if (!part) break;
        await file.writeFile(part.bytes);
      }
    } finally {
      await file.close();
    }
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
