/**
 * Documents are made in a process of their own. A report of a hundred schools takes most of a second, in which nobody
 * else's page should wait; and compiled code that stumbles over a stranger's logo takes its whole process with it. The
 * process starts with the first document, then stays, takes one task after the other, and keeps no other alive.
 */
import { type ChildProcess, fork } from "node:child_process";
import { notAPicture } from "../logo/read-logo.ts";
import { UnusableLogo } from "../logo/unusable-logo.ts";
import type { DocumentAnswer, DocumentTask } from "./messages.ts";

/** The document could not be made. What was published is unharmed; it can be tried again. */
export class DocumentFailed extends Error {
  override readonly name = "DocumentFailed";
}

/** The process was lost over a task, rather than answering it. */
class ProcessLost extends DocumentFailed {}

const mostMilliseconds = 60_000;

let child: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Rejects with UnusableLogo or DocumentFailed. */
export function inProcess(task: DocumentTask): Promise<Uint8Array> {
  const made = last.then(() => askOrLeaveOut(task));
  last = made.catch(() => undefined);
  return made;
}

/** A logo over which the process was lost can't be drawn: a report is printed without it. */
async function askOrLeaveOut(task: DocumentTask): Promise<Uint8Array> {
  try {
    return await ask(task);
  } catch (error) {
    if (!(error instanceof ProcessLost)) throw error;
    if (task.task === "logo") throw notAPicture(error);
    const { report } = task;
    if (report.look.logo === null) throw error;
    return ask({ task: "document", report: { ...report, look: { ...report.look, logo: null } } });
  }
}

function ask(task: DocumentTask): Promise<Uint8Array> {
  const asked = (child ??= start());
  asked.ref();
  asked.channel?.ref();
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => asked.kill("SIGKILL"), mostMilliseconds);
    const settle = () => {
      clearTimeout(tooLong);
      asked.off("message", answered);
      asked.off("exit", lost);
      asked.unref();
      asked.channel?.unref();
    };
    const lost = () => {
      settle();
      if (child === asked) child = undefined;
      reject(new ProcessLost("The process that makes documents ended."));
    };
    const answered = (message: unknown) => {
      settle();
      const answer = message as DocumentAnswer;
      if (answer.outcome === "made") resolve(answer.bytes);
      else if (answer.outcome === "unusable-logo") reject(new UnusableLogo(answer.message));
      else reject(new DocumentFailed(answer.message));
    };
    asked.on("message", answered);
    asked.on("exit", lost);
    asked.send(task, (error) => {
      if (error !== null) asked.kill("SIGKILL");
    });
  });
}

function start(): ChildProcess {
  const started = fork(new URL("./document-child.ts", import.meta.url), {
    execArgv: [],
    serialization: "advanced",
    // What compiled code says as it falls is no line of the dashboard's.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  started.once("exit", () => {
    if (child === started) child = undefined;
  });
  return started;
}
