/** A thread's side: one task after the other. */
import { parentPort } from "node:worker_threads";
import { compileLogo } from "../document/compile-logo.ts";
import { makeDocument } from "../document/make-document.ts";
import { readLogo } from "../logo/read-logo.ts";
import { UnusableLogo } from "../logo/unusable-logo.ts";
import type { DocumentAnswer, NumberedTask } from "./messages.ts";

parentPort?.on("message", (task: NumberedTask) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answerTo(task));
});

function answerTo(task: NumberedTask): DocumentAnswer {
  const { number } = task;
  try {
    if (task.task === "document") {
      return { number, outcome: "made", bytes: new Uint8Array(makeDocument(task.report)) };
    }
    compileLogo(readLogo(task.logo));
    return { number, outcome: "made", bytes: new Uint8Array() };
  } catch (error) {
    const outcome = error instanceof UnusableLogo ? "unusable-logo" : "failed";
    return { number, outcome, message: error instanceof Error ? error.message : String(error) };
  }
}
