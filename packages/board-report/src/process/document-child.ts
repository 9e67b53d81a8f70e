/** The process's side: one task after the other, until nobody is there to ask. */
import { compileLogo } from "../document/compile-logo.ts";
import { makeDocument } from "../document/make-document.ts";
import { readLogo } from "../logo/read-logo.ts";
import { UnusableLogo } from "../logo/unusable-logo.ts";
import type { DocumentAnswer, DocumentTask } from "./messages.ts";

process.on("message", (task: DocumentTask) => process.send?.(answerTo(task)));
process.on("disconnect", () => process.exit());

function answerTo(task: DocumentTask): DocumentAnswer {
  try {
    if (task.task === "document") {
      return { outcome: "made", bytes: new Uint8Array(makeDocument(task.report)) };
    }
    compileLogo(readLogo(task.logo));
    return { outcome: "made", bytes: new Uint8Array() };
  } catch (error) {
    const outcome = error instanceof UnusableLogo ? "unusable-logo" : "failed";
    return { outcome, message: error instanceof Error ? error.message : String(error) };
  }
}
