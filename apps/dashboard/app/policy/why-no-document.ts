import type { UploadOutcome } from "../request/uploaded-file.server.ts";
import { fileSize } from "./file-size.ts";

/**
 * Why there is no document to read, and what the person can do about it.
 *
 * @param noFile said to whoever chose none
 * @param largest bytes of a document
 */
export function whyNoDocument(
  outcome: Exclude<UploadOutcome["outcome"], "received">,
  { noFile, largest }: { noFile: string; largest: number },
): { problem: string; status: number } {
  switch (outcome) {
    case "no_file":
      return { problem: noFile, status: 400 };
    case "too_large":
      return {
        problem: `That file is larger than ${fileSize(largest)}. Save it as a PDF without large pictures, or upload the Word file.`,
        status: 400,
      };
    case "busy":
      return {
        problem:
          "Many files are being uploaded at the moment. Wait a minute, then choose the file again.",
        status: 503,
      };
    case "broken_off":
      return {
        problem: "The upload broke off before the end. Nothing was stored; please try again.",
        status: 400,
      };
  }
}
