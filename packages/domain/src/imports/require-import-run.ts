import type { Transaction } from "@safeboard/database/actor";
import {
  importPart,
  importRow,
  importRun,
  type IMPORT_STATES,
} from "@safeboard/database/tables/imports";
import type { OpenedTable } from "@safeboard/table-files";
import type { ColumnSurvey } from "@safeboard/compliance/imports";
import { and, eq } from "drizzle-orm";
import { Conflict, NotFound } from "../errors.ts";
import { takeTurnAtImport } from "../schools/take-turn.ts";
import type { ImportMapping, ImportOutcome } from "./import-kind.ts";

export type ImportState = (typeof IMPORT_STATES)[number];

/** What a file turned out to be, and what its columns hold. */
export interface OpenedImport extends OpenedTable {
  survey: ColumnSurvey[];
  /** By which its columns and words are remembered. */
  headingsHash: string;
  /** Of each column why nothing of it may be kept; null for one that may be read. Only where not all may be. */
  refused?: (string | null)[];
  /** What somebody knew better than the guesses of the first time. */
  choices?: { sheet: string | null; headingRow: number | null };
}

export type ImportCounts = Readonly<Record<ImportOutcome, number>>;

export interface ImportRun extends Omit<
  typeof importRun.$inferSelect,
  "opened" | "mapping" | "counts"
> {
  opened: OpenedImport | null;
  mapping: ImportMapping | null;
  counts: ImportCounts | null;
}

/** A run and whose it is, by its key. */
export interface ImportAddress {
  trustId: string;
  unitId: string;
  runId: string;
}

/** Loads a run of a unit that the actor sees, or ends with Not Found. */
export async function requireImportRun(
  transaction: Transaction,
  address: ImportAddress,
): Promise<ImportRun> {
  const [found] = await transaction.select().from(importRun).where(atImportRun(address));
  if (!found) throw new NotFound();
  // As the jobs and the use cases here wrote them.
  return found as ImportRun;
}

/**
 * As above, for a change of the run, which waits for its turn. While all of it is applied nobody gets one: whoever comes
 * then is told so at once. @throws Conflict when it is past that
 */
export async function requireImportRunIn(
  transaction: Transaction,
  address: ImportAddress,
  states: readonly ImportState[],
): Promise<ImportRun> {
  await requireState(transaction, address, states);
  await takeTurnAtImport(transaction, address.runId);
  return requireState(transaction, address, states);
}

async function requireState(
  transaction: Transaction,
  address: ImportAddress,
  states: readonly ImportState[],
): Promise<ImportRun> {
  const found = await requireImportRun(transaction, address);
  if (!states.includes(found.state)) throw new Conflict(pastThat[found.state]);
  return found;
}

const pastThat: Record<ImportState, string> = {
  receiving: "The file of this import is still arriving. Wait until it is here.",
  opening: "The file of this import is being opened. Wait until it is.",
  unreadable: "The file of this import can’t be read. Choose another file.",
  mapping: "Say first which column of this import is what.",
  checking: "The rows of this import are being checked. Wait until they are.",
  checked: "This import is checked, and waits to be applied.",
  applying: "This import is being applied. Wait until it is.",
  applied: "This import was applied already.",
  withdrawing: "This import is being undone. Wait until it is.",
  withdrawn: "This import was undone.",
  cancelled: "This import was cancelled. Nothing of it was applied.",
};

export function atImportRun({ trustId, unitId, runId }: ImportAddress) {
  return and(
    eq(importRun.trustId, trustId),
    eq(importRun.schoolId, unitId),
    eq(importRun.id, runId),
  );
}

export function rowsOfImport({ trustId, unitId, runId }: ImportAddress) {
  return and(
    eq(importRow.trustId, trustId),
    eq(importRow.schoolId, unitId),
    eq(importRow.runId, runId),
  );
}

export function partsOfImport({ trustId, unitId, runId }: ImportAddress) {
  return and(
    eq(importPart.trustId, trustId),
    eq(importPart.schoolId, unitId),
    eq(importPart.runId, runId),
  );
}
