import { ConfinedProcess } from "@safeboard/confined-process";
import type { ReadingLimits } from "../documents/reading-limits.ts";
import { damagedDocument, UnreadableDocument } from "../documents/unreadable-document.ts";
import {
  readingAnswerSchema,
  type ReadingAnswer,
  type ReadingRequest,
  type ReadingResult,
  type ReadingTask,
} from "./messages.ts";

/** One reading process, from its start to its end. It does one thing at a time. */
export class ReadingProcess {
  readonly #process: ConfinedProcess<ReadingAnswer>;
  readonly #limits: ReadingLimits;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
    this.#process = new ConfinedProcess({
      entry: new URL("./reading-child.ts", import.meta.url),
      memoryBytes: limits.memoryBytes,
      milliseconds: limits.milliseconds,
      answers: readingAnswerSchema,
      outOfTime: () => outOfTime(limits),
      outOfMemory,
      broken: damagedDocument,
    });
  }

  get id(): number | undefined {
    return this.#process.id;
  }

  /** It can be given another document. */
  get usable(): boolean {
    return this.#process.usable;
  }

  async run(request: ReadingRequest): Promise<ReadingResult> {
    const task: ReadingTask = { ...request, limits: this.#limits };
    const answer = await this.#process.ask(task);
    if (answer.outcome !== "unreadable") return answer;
    throw new UnreadableDocument(answer.code, answer.message, answer.detail);
  }

  /** Kills it, whatever it is doing, and waits until it is gone. `reason` goes to whoever waits for it. */
  async kill(reason: Error): Promise<void> {
    await this.#process.kill(reason);
  }
}

function outOfTime(limits: ReadingLimits): UnreadableDocument {
  return new UnreadableDocument(
    "out_of_time",
    `This document could not be read within ${Math.round(limits.milliseconds / 1000)} seconds. Save it as a PDF from the program that made it and choose that.`,
  );
}

function outOfMemory(): UnreadableDocument {
  return new UnreadableDocument(
    "out_of_memory",
    "This document takes too much memory to read. Save it as a PDF from the program that made it, with smaller pictures, and choose that.",
  );
}
