import { connect } from "@safeboard/database/connect";
import { jobQueue } from "@safeboard/database/job-queue";
import { startJobWorker } from "@safeboard/database/job-worker";
import type { PreparedDatabase } from "@safeboard/database/prepare";
import { createIdentity } from "@safeboard/identity";
import { createTableReader } from "@safeboard/table-files";
import type { Configuration } from "./configuration.ts";
import { jobHandlers } from "./job-handlers.ts";
import { readerOnDemand } from "./reader-on-demand.ts";

/** How many documents are read at once, each in a process that can be killed. */
const readings = 2;

/**
 * Puts the parts together and begins with the work.
 *
 * @param tell hears what went wrong, in a line; the job is tried again
 * @returns how to stop: readings under way are given up, and are another worker's
 */
export async function startWorker(
  { today }: Pick<Configuration, "today">,
  { applicationUrl }: Pick<PreparedDatabase, "applicationUrl">,
  tell: (line: string) => void,
): Promise<() => Promise<void>> {
  const now = () => new Date();
  const database = connect({ url: applicationUrl, maximumConnections: 4 });
  // Its own, so that work on hand never keeps a sign of life from the queue.
  const ofQueue = connect({ url: applicationUrl, maximumConnections: 3 });
  const reader = readerOnDemand();
  const identity = createIdentity({ database, now, today });
  let isStopping = false;
  const close = async () => {
    await Promise.all([reader.close(), ofQueue.close()]);
    await database.close();
  };
  try {
    const worker = await startJobWorker(ofQueue, {
      handlers: jobHandlers({
        database,
        reader,
        today,
        now,
        tokens: identity,
        jobs: jobQueue,
        tables: createTableReader(),
        deleteExpiredSessions: () => identity.deleteExpiredSessions(),
      }),
      atOnce: { "read-bulk-file": readings },
      tell: (what, error) => {
        if (!isStopping) tell(`${what} failed and is tried again: ${inWords(error)}`);
      },
    });
    return async () => {
      isStopping = true;
      await reader.close();
      await worker.stop();
      await close();
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Without what a statement was given: names, texts, whole documents. */
const inWords = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
