import { CHECK_OUTCOMES, type CheckOutcome } from "@safeboard/compliance/publication-standing";
import { receiveFile } from "../request/uploaded-file.server.ts";
import { fileSize } from "./file-size.ts";
import { uploadMemory } from "./receive-policy.server.ts";

type Found = { how: "file"; bytes: Uint8Array } | { how: "by_eye"; outcome: CheckOutcome };

export type ReceivedCheck =
  | { received: true; found: Found; note: string; release: () => void }
  | { received: false; typed: FormData; problem: string; status: number };

const OUTCOMES: ReadonlySet<string> = new Set(CHECK_OUTCOMES);

/**
 * What somebody found at a published address: the file, else what they saw. A file that was chosen counts before a
 * button that was pressed.
 */
export async function receiveCheck(request: Request, largest: number): Promise<ReceivedCheck> {
  const memory = uploadMemory.open();
  const upload = await receiveFile(request, largest, memory.hold);
  const refuse = (problem: string, status = 400, typed = new FormData()): ReceivedCheck => {
    memory.release();
    return { received: false, typed, problem, status };
  };
  switch (upload.outcome) {
    case "received":
      return {
        received: true,
        found: { how: "file", bytes: upload.file.bytes },
        note: upload.fields.get("note") ?? "",
        release: () => memory.release(),
      };
    case "no_file": {
      const outcome = upload.fields.get("outcome") ?? "";
      if (!isOutcome(outcome)) {
        const typed = new FormData();
        for (const [name, value] of upload.fields) typed.set(name, value);
        return refuse("Choose the file that you found there, or say what you saw.", 400, typed);
      }
      return {
        received: true,
        found: { how: "by_eye", outcome },
        note: upload.fields.get("note") ?? "",
        release: () => memory.release(),
      };
    }
    case "too_large":
      return refuse(
        `That file is larger than ${fileSize(largest)}, so it is another one than this version.`,
      );
    case "busy":
      return refuse(
        "Many files are being uploaded at the moment. Wait a minute, then try again.",
        503,
      );
    case "broken_off":
      return refuse("The upload broke off before the end. Nothing was recorded; please try again.");
  }
}

const isOutcome = (text: string): text is CheckOutcome => OUTCOMES.has(text);
