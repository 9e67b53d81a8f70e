import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type BenchmarkDatabases, benchmarkDay } from "../data/benchmark-databases.ts";
import type { ImportingTask, ImportTimes } from "./importing-process.ts";

export interface ImportsMeasured {
  staff: ImportTimes;
  training: ImportTimes;
}

const people = 10_000;
const records = 100_000;

/**
 * A trust's whole staff list and then a hundred thousand records of training, imported into the national database as
 * the worker does it: opened, checked and applied.
 */
export async function measureImports({
  national,
  trustId,
}: Pick<BenchmarkDatabases, "national" | "trustId">): Promise<ImportsMeasured> {
  const child = fork(fileURLToPath(new URL("./importing-process.ts", import.meta.url)));
  const task: ImportingTask = {
    applicationUrl: national.applicationUrl,
    trustId,
    today: benchmarkDay,
    people,
    records,
  };
  child.send(task);
  const [measured] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The imports failed."))),
  ])) as [ImportsMeasured];
  return measured;
}
