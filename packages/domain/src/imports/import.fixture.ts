/** Somebody uploads a file, and the jobs that follow are done as the worker does them. */
import type { Database } from "@safeboard/database/connect";
import { jobQueue } from "@safeboard/database/job-queue";
import { defaultTableLimits, openTable, readRows, type TableReader } from "@safeboard/table-files";
import type { DomainCaller } from "../router.ts";
import { TODAY } from "../trust-story.fixture.ts";
import { applyCheckedImport, undoAppliedImport } from "./apply-import-job.ts";
import { checkImport } from "./check-import.ts";
import { importLimits } from "./import-limits.ts";
import type { ImportStage } from "./import-stage.ts";
import { openImport } from "./open-import.ts";
import type { ImportPage } from "./read-import.ts";
import type { ImportAddress } from "./require-import-run.ts";

/** Reads in this process: the tests' files are our own. */
export const tablesHere: TableReader = {
  open: (path, choices) => openTable(path, defaultTableLimits, choices),
  rows: (path, source, options = {}) =>
    readRows(path, source, { limits: defaultTableLimits, ...options }),
};

export const importStage = (
  database: Database,
  change: Partial<ImportStage> = {},
): ImportStage & { jobs: typeof jobQueue } => ({
  database,
  today: TODAY,
  now: new Date(`${TODAY}T10:00:00Z`),
  tables: tablesHere,
  jobs: jobQueue,
  ...change,
});

export interface FileToImport {
  kind: string;
  /** Null for the trust's own. */
  schoolId: string | null;
  fileName?: string;
  bytes: Uint8Array | string;
}

/** What a person says at the mapping, beyond what was guessed. */
export interface SaidOfFile {
  /** By heading: the field that the column is, or null for one that nothing is read from. */
  columns?: Record<string, string | null>;
  words?: Record<string, Record<string, string>>;
  dates?: Record<string, "day_first" | "month_first">;
  wholeList?: boolean;
  lastDay?: string;
  /** Lets go what must not be kept. */
  drops?: boolean;
}

/** One person's imports, step by step. */
export function importsOf(
  database: Database,
  caller: DomainCaller,
  { trustId, centralId }: { trustId: string; centralId: string },
  change: Partial<ImportStage> = {},
) {
  const stage = importStage(database, change);
  const addressOf = (schoolId: string | null, runId: string): ImportAddress => ({
    trustId,
    unitId: schoolId ?? centralId,
    runId,
  });
  const steps = {
    addressOf,
    /** Uploads and opens. */
    async send({ kind, schoolId, fileName = "export.csv", bytes }: FileToImport) {
      const file = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
      const { runId } = await caller.import.start({
        schoolId,
        kind,
        fileName,
        byteLength: file.byteLength,
      });
      const { partBytes } = importLimits;
      for (let position = 0; position * partBytes < file.byteLength; position += 1) {
        const part = file.subarray(position * partBytes, (position + 1) * partBytes);
        await caller.import.addPart({ schoolId, runId, position, bytes: part });
      }
      await caller.import.finishUpload({ schoolId, runId });
      await openImport(stage, addressOf(schoolId, runId));
      return caller.import.read({ schoolId, runId });
    },
    /** Says the columns as they were proposed, but for what is said otherwise. */
    async map(page: ImportPage, said: SaidOfFile = {}) {
      const { runId, school } = page;
      const schoolId = school?.id ?? null;
      await caller.import.saveMapping(mappingOf(page, said));
      await checkImport(stage, addressOf(schoolId, runId));
      return caller.import.read({ schoolId, runId });
    },
    async check(file: FileToImport, said: SaidOfFile = {}) {
      return steps.map(await steps.send(file), said);
    },
    async apply({ runId, school }: ImportPage) {
      const schoolId = school?.id ?? null;
      await caller.import.applyRows({ schoolId, runId });
      await applyCheckedImport(stage, addressOf(schoolId, runId));
      return caller.import.read({ schoolId, runId });
    },
    async withdraw({ runId, school }: ImportPage) {
      const schoolId = school?.id ?? null;
      await caller.import.withdraw({ schoolId, runId });
      await undoAppliedImport(stage, addressOf(schoolId, runId));
      return caller.import.read({ schoolId, runId });
    },
    /** Each row's outcome and reason, in the file's order. */
    async outcomes({ runId, school }: ImportPage) {
      const { rows } = await caller.import.rows({
        schoolId: school?.id ?? null,
        runId,
        limit: 1_000,
      });
      return rows.map(({ rowNumber, outcome, reason }) =>
        reason === null ? `${rowNumber} ${outcome}` : `${rowNumber} ${outcome}: ${reason}`,
      );
    },
  };
  return steps;
}

export function mappingOf(
  { runId, school, mapping }: ImportPage,
  {
    columns = {},
    words = {},
    dates = {},
    wholeList = false,
    lastDay,
    drops = false,
  }: SaidOfFile = {},
) {
  if (!mapping) throw new Error("This file was not opened.");
  const chosen = mapping.columns.map(({ heading, field }) =>
    Object.hasOwn(columns, heading) ? (columns[heading] ?? null) : field,
  );
  const proposed = Object.entries(mapping.words).map(([field, columnsOfField]) => [
    field,
    Object.fromEntries(
      columnsOfField.flatMap((column) =>
        (column.words ?? []).flatMap(({ word, meaning }) =>
          meaning === null ? [] : [[word, meaning] as const],
        ),
      ),
    ),
  ]);
  const meanings = Object.fromEntries(proposed) as Record<string, Record<string, string>>;
  for (const [field, said] of Object.entries(words))
    meanings[field] = { ...meanings[field], ...said };
  const orders = mapping.columns.flatMap(({ column }, index) => {
    const [field, decided] = [chosen[index], mapping.dates[column]];
    return field && decided ? [[field, decided.order] as const] : [];
  });
  return {
    schoolId: school?.id ?? null,
    runId,
    columns: chosen,
    dates: { ...Object.fromEntries(orders), ...dates },
    words: meanings,
    wholeList,
    lastDay: lastDay ?? null,
    dropped: drops
      ? mapping.columns.flatMap(({ column, refused }) => (refused ? [column] : []))
      : [],
  };
}
