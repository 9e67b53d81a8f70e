/**
 * The process that reads documents. It is started by ReadingChild with the memory limit in bytes as
 * its argument, gets one request at a time, and may be killed at any moment.
 */
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { expectationSets } from "@safeboard/compliance/expectations";
import { damagedDocument, UnreadableDocument } from "../documents/unreadable-document.ts";
import { findExpectations } from "../expectations/find-expectations.ts";
import { readPolicyInProcess } from "../read-policy-in-process.ts";
import type { ChildMessage, ReadingResult, ReadingTask } from "./messages.ts";

const memoryWatch = new Worker(new URL("./memory-watch.ts", import.meta.url), {
  workerData: { memoryBytes: Number(process.argv[2]), server: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
});

// What it watches needs no watch once it is done.
memoryWatch.unref();

process.on("disconnect", () => process.exit());
process.on("message", (task: ReadingTask) => {
  void answer(task).then(send);
});
// Prepares the sets, so that the first document needn't wait for it.
findExpectations([], expectationSets);
send({ outcome: "ready" });

async function answer(task: ReadingTask): Promise<ChildMessage> {
  try {
    const result = await resultOf(task);
    return { ...result, residentBytes: process.memoryUsage.rss() };
  } catch (error) {
    const { code, message, cause } =
      error instanceof UnreadableDocument ? error : damagedDocument(error);
    if (code === "out_of_time" || code === "out_of_memory" || code === "busy") throw error;
    return {
      outcome: "unreadable",
      code,
      message,
      detail: cause === undefined ? "" : inspect(cause),
      residentBytes: process.memoryUsage.rss(),
    };
  }
}

async function resultOf(task: ReadingTask): Promise<ReadingResult> {
  if (task.task === "check") {
    return { outcome: "checked", findings: findExpectations(task.pages, task.sets) };
  }
  const reading = await readPolicyInProcess(task.bytes, task.fileName, task.limits);
  return { outcome: "read", reading };
}

function send(message: ChildMessage): void {
  process.send?.(message);
}
