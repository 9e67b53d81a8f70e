import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { nodeOptions, workerProgram } from "../../launch/project.mjs";
import { type BenchmarkDatabases, benchmarkDay } from "../data/benchmark-databases.ts";
import type { ImportingTask, ImportTimes } from "./importing-process.ts";

/** A small file and one of five times as many rows, of other people. */
export interface TwoSizes {
  small: ImportTimes;
  large: ImportTimes;
}

export interface ImportsMeasured {
  staff: TwoSizes;
  training: TwoSizes;
}

const sizes = {
  small: { first: 0, people: 2_000, records: 20_000 },
  large: { first: 2_000, people: 10_000, records: 100_000 },
};

/**
 * A trust's staff lists and then the records of their training, imported into the national database as the worker does
 * it: opened, checked and applied. Each file in a process of its own, which holds the memory of that import and no other.
 */
export async function measureImports({
  national,
  trustId,
}: Pick<BenchmarkDatabases, "national" | "trustId">): Promise<ImportsMeasured> {
  const of = (kind: ImportingTask["kind"], size: (typeof sizes)["small"]) =>
    importInProcess({
      kind,
      applicationUrl: national.applicationUrl,
      trustId,
      today: benchmarkDay,
      ...size,
    });
  const staff = { small: await of("staff", sizes.small), large: await of("staff", sizes.large) };
  const training = {
    small: await of("training", sizes.small),
    large: await of("training", sizes.large),
  };
  return { staff, training };
}

async function importInProcess(task: ImportingTask): Promise<ImportTimes> {
  const child = fork(fileURLToPath(new URL("./importing-process.ts", import.meta.url)), {
    execArgv: nodeOptions(workerProgram),
  });
  child.send(task);
  const [measured] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The imports failed."))),
  ])) as [ImportTimes];
  return measured;
}
