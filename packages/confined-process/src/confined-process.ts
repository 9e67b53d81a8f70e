import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { childMessageSchema, type ChildMessage } from "./child-message.ts";

/** Of the memory limit, the part that V8 may fill; the rest is for buffers and the program. */
const heapShare = 0.7;
/** A process that is left holding more than this part of the limit is replaced. */
const heldTooMuch = 0.6;
/** A process that isn't ready by then won't be. */
const startMilliseconds = 60_000;

export interface Confinement<Answer> {
  /** The program that runs inside; it calls answerServer. */
  entry: URL;
  /** Resident memory of the whole process. */
  memoryBytes: number;
  /** Wall-clock time of one answer. */
  milliseconds: number;
  /** An answer that isn't so ends the process. */
  answers: z.ZodType<Answer>;
  /** What to throw when the process has to be ended, in the words of whoever asked. */
  outOfTime: () => Error;
  outOfMemory: () => Error;
  /** It ended by itself, or answered what it shouldn't. */
  broken: (cause: unknown) => Error;
}

/**
 * A process for work that a hostile file can blow up: it is killed when it takes too long or holds too
 * much, it writes no files, starts no processes, and knows none of the server's secrets. One object is one
 * process, from its start to its end. It does one thing at a time.
 */
export class ConfinedProcess<Answer> {
  readonly #child: ChildProcess;
  readonly #confinement: Confinement<Answer>;
  readonly #exited: Promise<void>;
  #receive: ((message: ChildMessage) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;
  #ready = false;
  #ended = false;
  #worn = false;
  #killedFor: Error | null = null;

  constructor(confinement: Confinement<Answer>) {
    this.#confinement = confinement;
    const { entry, memoryBytes } = confinement;
    const heapMegabytes = Math.floor((memoryBytes * heapShare) / 1024 / 1024);
    this.#child = fork(fileURLToPath(entry), [String(memoryBytes)], {
      // It reads files of the program itself, and the one that it is for: no writing, no processes, no
      // add-ons, and none of the server's secrets from the environment.
      execArgv: [
        `--max-old-space-size=${heapMegabytes}`,
        "--permission",
        "--allow-fs-read=*",
        "--allow-worker",
      ],
      env: { NODE_ENV: "production" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#exited = new Promise((resolve) => {
      const end = (error: Error) => {
        this.#ended = true;
        this.#fail?.(error);
        resolve();
      };
      this.#child.once("exit", (code, signal) => end(this.#reasonOfExit(code, signal)));
      this.#child.once("error", end);
    });
    this.#child.on("message", (message) => this.#take(message));
    this.#holdServer(false);
  }

  get id(): number | undefined {
    return this.#child.pid;
  }

  /** It can be asked again. */
  get usable(): boolean {
    return !this.#ended && !this.#worn;
  }

  /** `request` is anything that can be cloned. Rejects with one of the confinement's errors, or the reason of `kill`. */
  async ask(request: object): Promise<Answer> {
    this.#holdServer(true);
    try {
      await this.#whenReady();
      const { milliseconds, outOfTime, memoryBytes, answers, broken } = this.#confinement;
      const message = await this.#within(milliseconds, outOfTime, () => {
        this.#child.send(request);
      });
      if (message.kind === "ready") throw new Error("A confined process answered out of turn.");
      this.#worn = message.residentBytes > memoryBytes * heldTooMuch;
      const answer = answers.safeParse(message.answer);
      if (answer.success) return answer.data;
      const error = broken(answer.error);
      await this.kill(error);
      throw error;
    } finally {
      this.#holdServer(false);
    }
  }

  /** Kills it, whatever it is doing, and waits until it is gone. `reason` goes to whoever waits for it. */
  async kill(reason: Error): Promise<void> {
    this.#worn = true;
    this.#killedFor ??= reason;
    this.#fail?.(reason);
    if (!this.#ended) this.#child.kill("SIGKILL");
    this.#holdServer(true);
    await this.#exited;
  }

  async #whenReady(): Promise<void> {
    if (this.#ended) throw this.#killedFor ?? notStarted();
    if (!this.#ready) await this.#within(startMilliseconds, notStarted, () => undefined);
  }

  /** The next message; when none comes in time, or the process ends, the process is done for. */
  #within(milliseconds: number, late: () => Error, begin: () => void): Promise<ChildMessage> {
    return new Promise<ChildMessage>((resolve, reject) => {
      if (this.#killedFor) {
        reject(this.#killedFor);
        return;
      }
      const timer = setTimeout(() => void this.kill(late()), milliseconds);
      const done = () => {
        clearTimeout(timer);
        this.#receive = null;
        this.#fail = null;
      };
      this.#receive = (message) => {
        done();
        resolve(message);
      };
      this.#fail = (error) => {
        done();
        reject(error);
      };
      begin();
    });
  }

  #take(message: unknown): void {
    const parsed = childMessageSchema.safeParse(message);
    if (!parsed.success) {
      void this.kill(this.#confinement.broken(parsed.error));
      return;
    }
    if (parsed.data.kind === "ready") this.#ready = true;
    this.#receive?.(parsed.data);
  }

  /** V8 aborts when its heap is full; the memory watch and the system's own guard kill. */
  #reasonOfExit(code: number | null, signal: NodeJS.Signals | null): Error {
    if (this.#killedFor) return this.#killedFor;
    if (!this.#ready) return notStarted();
    const outOfMemory =
      signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP" || code === 134;
    return outOfMemory
      ? this.#confinement.outOfMemory()
      : this.#confinement.broken(`the confined process ended with ${signal ?? code}`);
  }

  /** A waiting process doesn't keep the server running; a busy one does. */
  #holdServer(hold: boolean): void {
    if (this.#ended) return;
    if (hold) {
      this.#child.ref();
      this.#child.channel?.ref();
    } else {
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }
}

function notStarted(): Error {
  return new Error("A confined process could not be started.");
}
