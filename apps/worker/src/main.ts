/** Boots the worker: configuration, database, jobs; and takes them down in the opposite order. */
import { EnvironmentInvalid } from "@safeboard/database/environment";
import { DatabaseUnusable, prepareDatabase } from "@safeboard/database/prepare";
import { readConfiguration } from "./configuration.ts";
import { startWorker } from "./start-worker.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

const steps: (() => Promise<void>)[] = [];
let stopping: Promise<void> | null = null;

/** Undoes what was started, last first, once. */
function stop(exitStatus: number): Promise<void> {
  stopping ??= (async () => {
    let status = exitStatus;
    for (const step of steps.toReversed()) {
      await step().catch((error: unknown) => {
        complain(`While the worker stopped: ${String(error)}`);
        status = 1;
      });
    }
    process.exit(status);
  })();
  return stopping;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => void stop(0));
}
try {
  const configuration = readConfiguration(process.env);
  const prepared = await prepareDatabase(configuration, say);
  steps.push(prepared.stop);
  steps.push(await startWorker(configuration, prepared, complain));
  say("The worker is at work: it reads bulk uploads and does what falls due by itself.");
} catch (error) {
  if (stopping === null) complain(`\nThe worker could not start. ${explain(error)}`);
  await stop(1);
}

/** In words where the person can do something about it; else with the way to the mistake, which is ours. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isPlain = error instanceof EnvironmentInvalid || error instanceof DatabaseUnusable;
  return isPlain ? error.message : (error.stack ?? error.message);
}
