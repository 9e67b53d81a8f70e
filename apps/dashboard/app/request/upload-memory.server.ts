const megabyte = 1024 * 1024;

/**
 * Counts what uploaded files take in memory, over everybody, from their first byte until they are stored or
 * refused. Counted by bytes, not by uploads: a hundred schools with a slow line take little.
 */
export class UploadMemory {
  #held = 0;
  readonly #most: number;

  /** @param most bytes that may be held at one time */
  constructor(most = 256 * megabyte) {
    this.#most = most;
  }

  /** For one upload: `hold` says whether so many more bytes may be kept, and `release` gives them all back. */
  open(): { hold: (bytes: number) => boolean; release: () => void } {
    let own = 0;
    return {
      hold: (bytes) => {
        if (this.#held + bytes > this.#most) return false;
        this.#held += bytes;
        own += bytes;
        return true;
      },
      release: () => {
        this.#held -= own;
        own = 0;
      },
    };
  }
}
