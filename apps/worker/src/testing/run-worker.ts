import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

export interface RunningWorker {
  /** What it complained of so far. */
  complaints: string[];
  /** As Ctrl-C or a service manager does. @returns how long it took, in milliseconds, and the exit status */
  stop(): Promise<{ milliseconds: number; status: number | null }>;
  /** As a machine that loses its power does. */
  kill(): Promise<void>;
}

/** Starts workers on a test's database, and kills after each test those that still run. */
export function workersOn(ownerUrl: string): () => Promise<RunningWorker> {
  const running: RunningWorker[] = [];
  afterEach(async () => {
    for (const one of running.splice(0)) await one.kill();
  });
  return async () => {
    const started = await runWorker(ownerUrl);
    running.push(started);
    return started;
  };
}

/** Starts a worker as a process of its own, and waits until it is at work. */
async function runWorker(ownerUrl: string): Promise<RunningWorker> {
  const worker = spawn(process.execPath, [main], {
    env: {
      DATABASE_URL: ownerUrl,
      SAFEBOARD_TODAY: "2026-11-22",
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const complaints: string[] = [];
  createInterface({ input: worker.stderr }).on("line", (line) => complaints.push(line));
  await untilItSays(worker, "at work", complaints);
  const end = async (signal: NodeJS.Signals) => {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    const exited = once(worker, "exit");
    worker.kill(signal);
    await exited;
  };
  return {
    complaints,
    async stop() {
      const started = performance.now();
      await end("SIGTERM");
      return { milliseconds: performance.now() - started, status: worker.exitCode };
    },
    kill: () => end("SIGKILL"),
  };
}

async function untilItSays(worker: ChildProcess, words: string, complaints: readonly string[]) {
  if (!worker.stdout) throw new Error("The worker's output cannot be read.");
  for await (const line of createInterface({ input: worker.stdout })) {
    if (line.includes(words)) {
      worker.stdout.resume();
      return;
    }
  }
  throw new Error(`The worker did not start:\n${complaints.join("\n")}`);
}
