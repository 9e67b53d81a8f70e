/**
 * Documents are made in a thread of their own: a report of a hundred schools takes most of a second, in which nobody
 * else's page should wait. The thread starts with the first document, then stays, and keeps no process alive.
 */
import { Worker } from "node:worker_threads";
import { UnusableLogo } from "../logo/unusable-logo.ts";
import type { DocumentAnswer, DocumentTask } from "./messages.ts";

/** The document could not be made. What was published is unharmed; it can be tried again. */
export class DocumentFailed extends Error {
  override readonly name = "DocumentFailed";
}

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

let worker: Worker | undefined;
let tasks = 0;
const waiting = new Map<number, Waiting>();

/** Rejects with UnusableLogo or DocumentFailed. */
export function inThread(task: DocumentTask): Promise<Uint8Array> {
  const thread = (worker ??= start());
  tasks += 1;
  const number = tasks;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    thread.ref();
    // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
    thread.postMessage({ ...task, number });
  });
}

function start(): Worker {
  const thread = new Worker(new URL("./document-worker.ts", import.meta.url), { execArgv: [] });
  thread.on("message", (answer: DocumentAnswer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) thread.unref();
    if (answer.outcome === "made") asked?.resolve(answer.bytes);
    else if (answer.outcome === "unusable-logo") asked?.reject(new UnusableLogo(answer.message));
    else asked?.reject(new DocumentFailed(answer.message));
  });
  const end = (cause: unknown) => {
    if (worker === thread) worker = undefined;
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) {
      reject(new DocumentFailed("The thread that makes documents ended.", { cause }));
    }
  };
  thread.once("error", end);
  thread.once("exit", end);
  return thread;
}
