/** Lets only so many pieces of work run at once, and only so many wait for their turn. */

export interface QueueLimits {
  atOnce: number;
  waiting: number;
}

/** So many people are signing in at this moment that one more is asked to come back. */
export class TooBusyToHash extends Error {
  override readonly name = "TooBusyToHash";
  readonly retryAfterSeconds = 5;
  constructor() {
    super("Too many passwords are being checked at this moment.");
  }
}

export interface HashQueue {
  /** Runs the work when its turn comes; throws TooBusyToHash when the queue is full. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Each argon2id hash takes 19 MiB while it runs: a flood of sign-ins must queue, not fill the memory. */
export function createHashQueue(limits: QueueLimits): HashQueue {
  let running = 0;
  const waiting: Array<() => void> = [];

  async function turn(): Promise<void> {
    if (running < limits.atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= limits.waiting) throw new TooBusyToHash();
    // Whoever finishes hands its place over, so `running` does not change.
    await new Promise<void>((proceed) => waiting.push(proceed));
  }

  function done(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    async run(work) {
      await turn();
      try {
        return await work();
      } finally {
        done();
      }
    },
  };
}
