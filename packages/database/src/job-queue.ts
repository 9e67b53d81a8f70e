import type { JobIds, JobName } from "./jobs/job-queues.ts";
import { pgBossOn } from "./jobs/pg-boss-on.ts";
import type { Transaction } from "./with-actor.ts";

export type { JobIds, JobName } from "./jobs/job-queues.ts";

/** Where a use case leaves what is to be done after it. */
export interface JobQueue {
  /** In the use case's own transaction: the job is there when, and only when, its rows are. */
  enqueue(transaction: Transaction, name: JobName, ids: JobIds): Promise<void>;
}

/** The queue in the same database, which the worker empties. */
export const jobQueue: JobQueue = {
  async enqueue(transaction, name, ids) {
    const boss = await pgBossOn(transaction);
    const job = await boss.send(name, ids);
    if (job === null) throw new Error(`The job ${name} was not taken into its queue.`);
  },
};
