/** The kinds of work that the product does by itself. The owner makes a queue of each, so that no program needs to. */

interface JobQueueRules {
  /** How long one attempt may take, in seconds. */
  expireInSeconds: number;
  retryLimit: number;
  /** At most one job waits or runs; for work that is done again and again. */
  oneAtATime?: true;
  /** A job comes by itself, once in so many seconds, as long as a worker runs. */
  everySeconds?: number;
  /** The queue of the job that follows when the last attempt has failed too. */
  giveUpTo?: string;
}

// A worker that was killed says nothing: after this long without a sign of it, its job is another's.
export const signOfLifeSeconds = 10;

const hour = 60 * 60;
const again = { retryLimit: 0, oneAtATime: true } as const;

export const jobQueues = {
  "give-up-bulk-file": { expireInSeconds: 60, retryLimit: 20 },
  "read-bulk-file": { expireInSeconds: 300, retryLimit: 6, giveUpTo: "give-up-bulk-file" },
  "store-bulk-upload": { expireInSeconds: 1_800, retryLimit: 20 },
  "remove-abandoned-bulk-uploads": { ...again, expireInSeconds: 600, everySeconds: hour },
  "open-import": { expireInSeconds: 900, retryLimit: 20 },
  "check-import": { expireInSeconds: 3_600, retryLimit: 20 },
  "apply-import": { expireInSeconds: 3_600, retryLimit: 20 },
  "withdraw-import": { expireInSeconds: 3_600, retryLimit: 20 },
  "remove-old-imports": { ...again, expireInSeconds: 600, everySeconds: hour },
  "seal-audit-trails": { ...again, expireInSeconds: 600, everySeconds: 60 },
  "close-released-schools": { ...again, expireInSeconds: 1_800, everySeconds: hour },
  "match-people": { ...again, expireInSeconds: 1_800, everySeconds: hour },
  "copy-completions": { ...again, expireInSeconds: 1_800, everySeconds: 5 * 60 },
  "reduce-leavers": { ...again, expireInSeconds: 1_800, everySeconds: 24 * hour },
  "reduce-incidents": { ...again, expireInSeconds: 3_600, everySeconds: 24 * hour },
  "delete-expired-sessions": { ...again, expireInSeconds: 600, everySeconds: hour },
  "rebuild-coverage": { ...again, expireInSeconds: 3_600, everySeconds: 24 * hour },
  "rebuild-acknowledgements": { ...again, expireInSeconds: 3_600, everySeconds: 24 * hour },
  "rebuild-incidents": { ...again, expireInSeconds: 3_600, everySeconds: 24 * hour },
  "rebuild-incidents-of-trust": { expireInSeconds: 3_600, retryLimit: 5 },
  "rebuild-practice-of-trust": { expireInSeconds: 3_600, retryLimit: 5 },
  "rebuild-practice": { ...again, expireInSeconds: 3_600, everySeconds: 24 * hour },
  // Of the keepings of a day the last one counts: an hour before midnight at the latest.
  "keep-overviews": { ...again, expireInSeconds: 3_600, everySeconds: hour },
  "write-board-figures": { expireInSeconds: 1_800, retryLimit: 5 },
  "write-all-board-figures": { ...again, expireInSeconds: 3_600, everySeconds: 24 * hour },
  "recheck-expectations": { ...again, expireInSeconds: 3_600, everySeconds: hour },
} as const satisfies Readonly<Record<string, JobQueueRules>>;

export type JobName = keyof typeof jobQueues;

/** The same, without the exact values, for what goes through all of them. */
export const everyJobQueue: readonly (readonly [JobName, JobQueueRules])[] = Object.entries(
  jobQueues,
) as [JobName, JobQueueRules][];

/** What a job says: which rows it is about, by their ids, and nothing else. */
export type JobIds = Readonly<Record<string, string>>;
