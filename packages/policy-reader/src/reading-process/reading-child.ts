/** The program of the reading process: it gets one request at a time from ReadingProcess. */
import { inspect } from "node:util";
import { expectationSets } from "@safeboard/compliance/expectations";
import { answerServer } from "@safeboard/confined-process/child";
import { damagedDocument, UnreadableDocument } from "../documents/unreadable-document.ts";
import { findExpectations } from "../expectations/find-expectations.ts";
import { readPolicyInProcess } from "../read-policy-in-process.ts";
import type { ReadingAnswer, ReadingResult, ReadingTask } from "./messages.ts";

// Prepares the sets, so that the first document needn't wait for it.
findExpectations([], expectationSets);
answerServer((task) => answer(task as ReadingTask));

async function answer(task: ReadingTask): Promise<ReadingAnswer> {
  try {
    return await resultOf(task);
  } catch (error) {
    const { code, message, cause } =
      error instanceof UnreadableDocument ? error : damagedDocument(error);
    if (code === "out_of_time" || code === "out_of_memory" || code === "busy") throw error;
    return {
      outcome: "unreadable",
      code,
      message,
      detail: cause === undefined ? "" : inspect(cause),
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
