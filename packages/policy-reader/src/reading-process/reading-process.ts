import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ReadingLimits } from "../documents/reading-limits.ts";
import { damagedDocument, UnreadableDocument } from "../documents/unreadable-document.ts";
import {
  childMessageSchema,
  type ChildMessage,
  type ReadingRequest,
  type ReadingResult,
  type ReadingTask,
} from "./messages.ts";

const entry = fileURLToPath(new URL("./reading-child.ts", import.meta.url));

/** Of the memory limit, the part that V8 may fill; the rest is for buffers and the program. */
const heapShare = 0.7;
/** A process that is left holding more than this part of the limit is replaced. */
const heldTooMuch = 0.6;
/** A process that isn't ready by then won't be. */
const startMilliseconds = 60_000;

/** One reading process, from its start to its end. It does one thing at a time. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #limits: ReadingLimits;
  readonly #exited: Promise<void>;
  #receive: ((message: ChildMessage) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;
  #ready = false;
  #ended = false;
  #worn = false;
  #killedFor: Error | null = null;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
    const heapMegabytes = Math.floor((limits.memoryBytes * heapShare) / 1024 / 1024);
    this.#child = fork(entry, [String(limits.memoryBytes)], {
      // It reads files of the program itself and nothing else: no writing, no processes, no add-ons,
      // and none of the server's secrets from the environment.
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

  /** It can be given another document. */
  get usable(): boolean {
    return !this.#ended && !this.#worn;
  }

  async run(request: ReadingRequest): Promise<ReadingResult> {
    this.#holdServer(true);
    try {
      await this.#whenReady();
      const message = await this.#within(this.#limits.milliseconds, outOfTime(this.#limits), () => {
        this.#child.send({ ...request, limits: this.#limits } satisfies ReadingTask);
      });
      if (message.outcome === "ready") throw new Error("The reading process answered out of turn.");
      this.#worn = message.residentBytes > this.#limits.memoryBytes * heldTooMuch;
      if (message.outcome !== "unreadable") return message;
      throw new UnreadableDocument(message.code, message.message, message.detail);
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
    if (!this.#ready) await this.#within(startMilliseconds, notStarted(), () => undefined);
  }

  /** The next message; when none comes in time, or the process ends, the process is done for. */
  #within(milliseconds: number, late: Error, begin: () => void): Promise<ChildMessage> {
    return new Promise<ChildMessage>((resolve, reject) => {
      if (this.#killedFor) {
        reject(this.#killedFor);
        return;
      }
      const timer = setTimeout(() => void this.kill(late), milliseconds);
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
      void this.kill(damagedDocument(parsed.error));
      return;
    }
    if (parsed.data.outcome === "ready") this.#ready = true;
    this.#receive?.(parsed.data);
  }

  /** V8 aborts when its heap is full; the memory watch and the system's own guard kill. */
  #reasonOfExit(code: number | null, signal: NodeJS.Signals | null): Error {
    if (this.#killedFor) return this.#killedFor;
    if (!this.#ready) return notStarted();
    const outOfMemory =
      signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP" || code === 134;
    if (outOfMemory) {
      return new UnreadableDocument(
        "out_of_memory",
        "This document takes too much memory to read. Save it as a PDF from the program that made it, with smaller pictures, and choose that.",
      );
    }
    return damagedDocument(`the reading process ended with ${signal ?? code}`);
  }

  /** A waiting process doesn't keep the server running; a reading one does. */
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

function outOfTime(limits: ReadingLimits): UnreadableDocument {
  return new UnreadableDocument(
    "out_of_time",
    `This document could not be read within ${Math.round(limits.milliseconds / 1000)} seconds. Save it as a PDF from the program that made it and choose that.`,
  );
}

function notStarted(): Error {
  return new Error("The process that reads documents could not be started.");
}
