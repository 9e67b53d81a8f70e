import type { ExpectationFinding, ExpectationSet } from "@safeboard/compliance/expectations";
import { refuseTooLargeFile, type ReadingLimits } from "../documents/reading-limits.ts";
import { UnreadableDocument } from "../documents/unreadable-document.ts";
import type { PolicyReading } from "../policy-reading.ts";
import type { ReadingRequest, ReadingResult } from "./messages.ts";
import { ReadingProcess } from "./reading-process.ts";

interface Job {
  request: ReadingRequest;
  resolve: (result: ReadingResult) => void;
  reject: (reason: unknown) => void;
  process: ReadingProcess | null;
}

export interface PoolOptions {
  limits: ReadingLimits;
  workers: number;
  waiting: number;
}

/** Keeps a few reading processes warm, gives each one document at a time, and replaces what dies. */
export class ReadingPool {
  readonly #options: PoolOptions;
  readonly #waiting: Job[] = [];
  readonly #idle: ReadingProcess[] = [];
  readonly #processes = new Set<ReadingProcess>();
  #reading = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    for (let worker = 0; worker < options.workers; worker += 1) this.#idle.push(this.#start());
  }

  async read(
    bytes: Uint8Array,
    fileName: string,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<PolicyReading> {
    signal?.throwIfAborted();
    refuseTooLargeFile(bytes.length, this.#options.limits);
    const result = await this.#take({ task: "read", bytes, fileName }, signal);
    if (result.outcome !== "read") throw outOfTurn();
    return result.reading;
  }

  async check(
    pages: readonly string[],
    sets: readonly ExpectationSet[],
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<ExpectationFinding[]> {
    signal?.throwIfAborted();
    const result = await this.#take({ task: "check", pages, sets }, signal);
    if (result.outcome !== "checked") throw outOfTurn();
    return result.findings;
  }

  /** The system's numbers of the processes that run now. */
  get processIds(): number[] {
    return [...this.#processes].flatMap(({ id }) => (id === undefined ? [] : [id]));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.reject(closedError());
    await Promise.all([...this.#processes].map((process) => process.kill(closedError())));
  }

  async #take(request: ReadingRequest, signal: AbortSignal | undefined): Promise<ReadingResult> {
    if (this.#closed) throw closedError();
    if (this.#reading >= this.#options.workers && this.#waiting.length >= this.#options.waiting) {
      throw new UnreadableDocument(
        "busy",
        "Many documents are being read at the moment. Wait a minute, then choose the file again.",
      );
    }
    const { promise, resolve, reject } = Promise.withResolvers<ReadingResult>();
    const job: Job = { request, resolve, reject, process: null };
    const giveUp = () => this.#giveUp(job, signal?.reason);
    signal?.addEventListener("abort", giveUp, { once: true });
    this.#waiting.push(job);
    this.#next();
    return promise.finally(() => signal?.removeEventListener("abort", giveUp));
  }

  #start(): ReadingProcess {
    const process = new ReadingProcess(this.#options.limits);
    this.#processes.add(process);
    return process;
  }

  #next(): void {
    if (this.#closed || this.#reading >= this.#options.workers) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#reading += 1;
    job.process = this.#idle.pop() ?? this.#start();
    if (!job.process.usable) {
      this.#processes.delete(job.process);
      job.process = this.#start();
    }
    void this.#run(job, job.process);
  }

  async #run(job: Job, process: ReadingProcess): Promise<void> {
    try {
      job.resolve(await process.run(job.request));
    } catch (error) {
      job.reject(error);
    }
    this.#reading -= 1;
    if (this.#closed) return;
    if (process.usable) this.#idle.push(process);
    else {
      this.#idle.push(this.#start());
      await process.kill(closedError());
      this.#processes.delete(process);
    }
    this.#next();
  }

  #giveUp(job: Job, reason: unknown): void {
    job.reject(reason);
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    else void job.process?.kill(closedError());
  }
}

function outOfTurn(): Error {
  return new Error("The reading process answered another request.");
}

function closedError(): Error {
  return new Error("The policy reader was closed.");
}
