/**
 * The process that reads documents. It is started by ReadingChild with the memory limit in bytes as
 * its argument, gets one request at a time, and may be killed at any moment.
 */
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { damagedDocument, UnreadableDocument } from "../documents/unreadable-document.ts";
import { readPolicyInProcess } from "../read-policy-in-process.ts";
import type { ChildMessage, ReadRequest } from "./messages.ts";

const memoryWatch = new Worker(new URL("./memory-watch.ts", import.meta.url), {
  workerData: { memoryBytes: Number(process.argv[2]), server: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
});

// What it watches needs no watch once it is done.
memoryWatch.unref();

process.on("disconnect", () => process.exit());
process.on("message", (request: ReadRequest) => {
  void answer(request).then(send);
});
send({ outcome: "ready" });

async function answer({ bytes, fileName, limits }: ReadRequest): Promise<ChildMessage> {
  try {
    const reading = await readPolicyInProcess(bytes, fileName, limits);
    return { outcome: "read", reading, residentBytes: process.memoryUsage.rss() };
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

function send(message: ChildMessage): void {
  process.send?.(message);
}
