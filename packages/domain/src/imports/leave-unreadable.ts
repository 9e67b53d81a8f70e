import type { Transaction } from "@safeboard/database/actor";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import { UnreadableTable } from "@safeboard/table-files";
import { and, eq } from "drizzle-orm";
import { requireImportKind } from "./import-kinds.ts";
import {
  atImportRun,
  type ImportAddress,
  type ImportState,
  partsOfImport,
  rowsOfImport,
} from "./require-import-run.ts";

/**
 * What is wrong with a file when its work has failed, in words for the person who chose it; null for a failure that says
 * nothing of the file: then the job is tried again.
 */
export function faultOfFile(error: unknown): string | null {
  if (error instanceof UnreadableTable) return error.message;
  // Postgres takes no such value, or none so large, however often it is given it.
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(?:22|54)/u.test(code)
    ? "Something in this file is too large or too odd to be kept. Look for cells that hold very long texts or strange signs, put them right and choose the file again."
    : null;
}

/**
 * Ends an import whose file can't be read, as long as it is where it was. None of its rows stays, and nothing of a file that
 * holds more than may be kept.
 */
export async function leaveUnreadable(
  transaction: Transaction,
  address: ImportAddress,
  { kind, from, problem }: { kind: string; from: ImportState; problem: string },
): Promise<void> {
  const left = await transaction
    .update(importRun)
    .set({ state: "unreadable", problem })
    .where(and(atImportRun(address), eq(importRun.state, from)))
    .returning({ id: importRun.id });
  if (left.length === 0) return;
  await transaction.delete(importRow).where(rowsOfImport(address));
  if (requireImportKind(kind).keepsOnly) {
    await transaction.delete(importPart).where(partsOfImport(address));
  }
}
