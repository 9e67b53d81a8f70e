/** Imports files in a process of its own, so that its memory is that of imports and nothing else. */
import { randomUUID } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSystem, withActor } from "@safeboard/database/actor";
import { connect, type Database } from "@safeboard/database/connect";
import { jobQueue } from "@safeboard/database/job-queue";
import { importPart, importRun } from "@safeboard/database/tables/imports";
import { schoolUrn, unit } from "@safeboard/database/tables/tenancy";
import { applyCheckedImport, checkImport, openImport } from "@safeboard/domain/jobs";
import { importLimits } from "@safeboard/domain/import-limits";
import { createTableReader } from "@safeboard/table-files";
import { and, eq } from "drizzle-orm";
import { writeStaffFile, writeTrainingFile } from "./import-files.ts";

export interface ImportTimes {
  rows: number;
  /** Seconds. */
  opened: number;
  checked: number;
  applied: number;
  /** Kilobytes, the most that the process held, which did nothing else. */
  peak: number;
}

export interface ImportingTask {
  kind: "staff" | "training";
  applicationUrl: string;
  trustId: string;
  today: string;
  /** The number of the first person, so that another file is about other people. */
  first: number;
  people: number;
  records: number;
}

process.once("message", (task: ImportingTask) => {
  importFile(task).then(
    (times) => process.send?.(times, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});

async function importFile(task: ImportingTask): Promise<ImportTimes> {
  const database = connect({ url: task.applicationUrl, maximumConnections: 2 });
  const folder = await mkdtemp(join(tmpdir(), "safeboard-bench-"));
  try {
    const schools = await schoolsOf(database, task.trustId);
    const path = join(folder, `${task.kind}.csv`);
    const write = task.kind === "staff" ? writeStaffFile : writeTrainingFile;
    await write(path, schools, task);
    return await importOne(database, task, { path, columns: columnsOf[task.kind] });
  } finally {
    await rm(folder, { recursive: true });
    await database.close();
  }
}

const columnsOf: Record<ImportingTask["kind"], string[]> = {
  staff: ["reference", "last_name", "first_name", "email", "job_title", "started_on", "urn"],
  training: ["reference", "name", "email", "course", "completed_on", "valid_until", "urn"],
};

async function schoolsOf(database: Database, trustId: string) {
  const system = await systemOf(database, trustId);
  return withActor(database, system, (transaction) =>
    transaction
      .select({ urn: schoolUrn.urn })
      .from(schoolUrn)
      .where(eq(schoolUrn.trustId, trustId)),
  );
}

async function systemOf(database: Database, trustId: string) {
  const system = await loadSystem(database, trustId);
  if (!system) throw new Error("The benchmark's trust is gone.");
  return system;
}

async function importOne(
  database: Database,
  { kind, trustId, today }: ImportingTask,
  { path, columns }: { path: string; columns: string[] },
): Promise<ImportTimes> {
  const system = await systemOf(database, trustId);
  const stage = {
    database,
    today,
    now: new Date(`${today}T09:00:00Z`),
    tables: createTableReader(),
    jobs: jobQueue,
  };
  const [central] = await withActor(database, system, (transaction) =>
    transaction
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.trustId, trustId), eq(unit.kind, "central"))),
  );
  const address = { trustId, unitId: central?.id ?? "", runId: randomUUID() };
  await upload(database, system, { ...address, kind, path });
  const opened = await secondsOf(() => openImport(stage, address));
  const ofRun = and(eq(importRun.trustId, trustId), eq(importRun.id, address.runId));
  const set = (values: Partial<typeof importRun.$inferInsert>) =>
    withActor(database, system, async (transaction) => {
      await transaction.update(importRun).set(values).where(ofRun);
    });
  const mapping = { columns, dates: {}, words: {}, wholeList: false, lastDay: null };
  await set({ state: "checking", mapping });
  const checked = await secondsOf(() => checkImport(stage, address));
  await set({ state: "applying", appliedBy: "Robin Marlowe" });
  const applied = await secondsOf(() => applyCheckedImport(stage, address));

  const [run] = await withActor(database, system, (transaction) =>
    transaction.select().from(importRun).where(ofRun),
  );
  const rows = run?.rowsTotal ?? 0;
  const counts = run?.counts as { new?: number } | null | undefined;
  if (run?.state !== "applied" || counts?.new !== rows) {
    throw new Error(
      `The ${kind} was not imported rightly: ${run?.state} ${JSON.stringify(counts)}`,
    );
  }
  return { rows, opened, checked, applied, peak: process.resourceUsage().maxRSS };
}

async function upload(
  database: Database,
  system: Awaited<ReturnType<typeof systemOf>>,
  run: { trustId: string; unitId: string; runId: string; kind: string; path: string },
): Promise<void> {
  const { trustId, unitId: schoolId, runId, kind, path } = run;
  await using file = await open(path);
  const { size } = await file.stat();
  await withActor(database, system, async (transaction) => {
    await transaction.insert(importRun).values({
      trustId,
      schoolId,
      id: runId,
      kind,
      fileName: `${kind}.csv`,
      byteLength: size,
      state: "opening",
      userId: randomUUID(),
      recordedBy: "Robin Marlowe",
    });
    const part = Buffer.alloc(importLimits.partBytes);
    for (let position = 0; ; position += 1) {
      const { bytesRead } = await file.read(part, 0, part.byteLength, null);
      if (bytesRead === 0) return;
      const bytes = part.subarray(0, bytesRead);
      await transaction.insert(importPart).values({ trustId, schoolId, runId, position, bytes });
    }
  });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
