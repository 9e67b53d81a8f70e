/**
 * The inside of a confined process: what ConfinedProcess starts calls this, with the memory limit in
 * bytes as the program's argument. It may be killed at any moment.
 */
import { Worker } from "node:worker_threads";
import type { ChildMessage } from "./child-message.ts";

/**
 * Answers the server's requests, one after the other, and says that it is ready for the first. A
 * request whose answer fails ends the process: what can be expected to go wrong is an answer too.
 */
export function answerServer(answer: (request: unknown) => Promise<unknown>): void {
  const memoryWatch = new Worker(new URL("./memory-watch.ts", import.meta.url), {
    workerData: { memoryBytes: Number(process.argv[2]), server: process.ppid },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  });
  // What it watches needs no watch once it is done.
  memoryWatch.unref();

  process.on("disconnect", () => process.exit());
  process.on("message", (request) => {
    void answer(request).then((given) =>
      send({ kind: "answer", answer: given, residentBytes: process.memoryUsage.rss() }),
    );
  });
  send({ kind: "ready" });
}

function send(message: ChildMessage): void {
  process.send?.(message);
}
