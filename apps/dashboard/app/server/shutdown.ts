/** Undoes what was started, last first, once, on a signal or after a failed start. */
export class Shutdown {
  readonly #steps: Array<() => Promise<void>> = [];
  readonly #say: (line: string) => void;
  #running: Promise<void> | null = null;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /** Ctrl-C, a service manager's stop, and a closed terminal all end the same way. */
  onSignals(): void {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (!this.#running) this.#say("\nStopping …");
        void this.run(0);
      });
    }
  }

  /** Runs every step even when one fails, then ends the process with the exit status. */
  run(exitStatus: number): Promise<void> {
    this.#running ??= this.#undo().then((failed) => process.exit(failed ? 1 : exitStatus));
    return this.#running;
  }

  async #undo(): Promise<boolean> {
    let failed = false;
    for (const step of this.#steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        failed = true;
        process.stderr.write(`While stopping: ${String(error)}\n`);
      }
    }
    return failed;
  }
}
