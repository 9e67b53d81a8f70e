import { DrizzleQueryError, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Database } from "./connect.ts";
import { everyJobQueue, type JobIds, type JobName } from "./jobs/job-queues.ts";
import { pgBossOn } from "./jobs/pg-boss-on.ts";
import { queuesWithWork } from "./jobs/queues-with-work.ts";
import type { Transaction } from "./with-actor.ts";

export type { JobIds, JobName } from "./jobs/job-queues.ts";

export type JobHandler = (ids: JobIds) => Promise<void>;

export interface JobWorker {
  /** Takes no more jobs; those under way get a second, and are another worker's when they have not ended by then. */
  stop(): Promise<void>;
}

export interface JobWorkerOptions {
  handlers: Readonly<Record<JobName, JobHandler>>;
  /** How many jobs of one kind run at once, where it is more than one. */
  atOnce: Readonly<Partial<Record<JobName, number>>>;
  /** Hears what went wrong; the job is tried again, or comes again by itself. */
  tell: (what: string, error: unknown) => void;
}

// In milliseconds. Somebody waits for most jobs; nobody waits for what comes by itself.
const betweenLooksIntoQueues = 500;
const betweenLooksAtTheClock = 10_000;

/**
 * Takes jobs out of their queues and does them, until it is stopped. Several workers may do so at once: a job is one
 * worker's, until that has ended it or has given no sign of life for a while.
 *
 * @param database a few connections, for the queue alone
 */
export async function startJobWorker(
  database: Database,
  { handlers, atOnce, tell }: JobWorkerOptions,
): Promise<JobWorker> {
  const connection = eachStatementAlone(database);
  const boss = await pgBossOn(connection, { supervise: true });
  boss.on("error", (error) => tell("The queue of jobs", error));
  await boss.start();
  const workersOf = new Map<string, string[]>();
  for (const [name, { everySeconds }] of everyJobQueue) {
    const handle = handlers[name];
    // Nobody waits for what comes by itself. Somebody waits for the rest: it is begun when the look below finds it.
    const options =
      everySeconds === undefined
        ? { pollingIntervalSeconds: 30, batchSize: 2, burstWhenBatchFull: true }
        : { pollingIntervalSeconds: 5 };
    const work = () =>
      boss.work<JobIds | null>(name, options, async (jobs) => {
        const failed: unknown[] = [];
        for (const { data } of jobs) {
          await handle(data ?? {}).catch((error: unknown) => failed.push(error));
        }
        for (const error of failed) tell(`The job ${name}`, error);
        // All of them are tried again: one that was done before finds nothing to do.
        if (failed.length > 0) throw failed[0];
      });
    const workers: string[] = [];
    for (let count = atOnce[name] ?? 1; count > 0; count--) workers.push(await work());
    if (everySeconds === undefined) workersOf.set(name, workers);
  }
  const wakeWhoHasWork = async () => {
    for (const name of await queuesWithWork(connection)) {
      for (const worker of workersOf.get(name) ?? []) boss.notifyWorker(worker);
    }
  };
  const looks = again(betweenLooksIntoQueues, wakeWhoHasWork, (error) =>
    tell("The look into the queues", error),
  );
  // However many workers send it, there is one job in each stretch of time.
  const sendWhatIsDue = async () => {
    for (const [name, { everySeconds }] of everyJobQueue) {
      if (everySeconds !== undefined) {
        await boss.send(name, null, { singletonSeconds: everySeconds });
      }
    }
  };
  await sendWhatIsDue();
  const clock = again(betweenLooksAtTheClock, sendWhatIsDue, (error) =>
    tell("The clock of jobs", error),
  );
  return {
    async stop() {
      await Promise.all([looks.stop(), clock.stop()]);
      await boss.stop({ timeout: 1_000 });
    },
  };
}

/** Does something again and again, each time so long (in milliseconds) after it was done, until it is stopped. */
function again(pause: number, deed: () => Promise<void>, tell: (error: unknown) => void) {
  let isStopped = false;
  let underWay = Promise.resolve();
  const doIt = async () => {
    await deed().catch(tell);
    if (!isStopped) setOut();
  };
  const setOut = () => {
    timer = setTimeout(() => (underWay = doIt()), pause);
  };
  let timer: NodeJS.Timeout | undefined;
  setOut();
  return {
    /** Waits for what is under way. */
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** Every statement is a transaction of its own, on whichever connection is free. */
function eachStatementAlone({ connections }: Database): Pick<Transaction, "execute"> {
  const execute = async (statement: SQL) => {
    const connection = await connections.borrow();
    try {
      return await drizzle(connection.sql).execute(statement);
    } catch (error) {
      // What failed can have begun a transaction.
      if (!connection.isLost) await connection.sql.unsafe("rollback");
      // pg-boss goes by Postgres' own codes.
      throw error instanceof DrizzleQueryError ? error.cause : error;
    } finally {
      connections.giveBack(connection);
    }
  };
  // Of a transaction, pg-boss needs no more than this.
  return { execute } as unknown as Pick<Transaction, "execute">;
}
