interface Window {
  count: number;
  endsAt: number;
}

/** More keys than this at one time come from an attack: the oldest are forgotten, so that memory stays bounded. */
const MOST_KEYS = 10_000;

/** Lets each of those who ask do so a number of times within a window of time. One for each process. */
export class RateLimit {
  readonly #windows = new Map<string, Window>();
  readonly #most: number;
  readonly #milliseconds: number;

  /** @param most times within `milliseconds` */
  constructor(most: number, milliseconds: number) {
    this.#most = most;
    this.#milliseconds = milliseconds;
  }

  /** @returns seconds to wait; 0 for who may go on */
  secondsToWait(key: string, now: number): number {
    const known = this.#windows.get(key);
    const window =
      known && known.endsAt > now ? known : { count: 0, endsAt: now + this.#milliseconds };
    window.count += 1;
    // Put at the end again: a Map keeps the order in which its keys came.
    this.#windows.delete(key);
    this.#windows.set(key, window);
    if (this.#windows.size > MOST_KEYS) {
      const [oldest] = this.#windows.keys();
      if (oldest !== undefined) this.#windows.delete(oldest);
    }
    return window.count > this.#most ? Math.ceil((window.endsAt - now) / 1000) : 0;
  }
}
