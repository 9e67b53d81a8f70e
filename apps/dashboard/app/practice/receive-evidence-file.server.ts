import { uploadMemory } from "../policy/receive-policy.server.ts";
import type { attempt } from "../request/form-attempt.server.ts";
import { receiveFile } from "../request/uploaded-file.server.ts";

const largest = 10 * 1024 * 1024;

const PROBLEMS = {
  no_file: "Choose a file, then attach it.",
  too_large: "This file is larger than 10 MB. Choose a smaller one.",
  busy: "Many files are being uploaded at the moment. Wait a minute, then choose the file again.",
  broken_off: "The upload broke off before the end. Nothing was stored; please try again.",
} as const;

/** Receives a file that shows something, and hands it on; says what the person can do where that fails. */
export async function receiveEvidenceFile(
  request: Request,
  keep: (file: { fileName: string; bytes: Uint8Array }) => ReturnType<typeof attempt<unknown>>,
): Promise<{ problem: null } | { problem: string; status: number }> {
  const memory = uploadMemory.open();
  try {
    const upload = await receiveFile(request, largest, memory.hold);
    if (upload.outcome !== "received") {
      const status = upload.outcome === "busy" ? 503 : 400;
      return { problem: PROBLEMS[upload.outcome], status };
    }
    const { name: fileName, bytes } = upload.file;
    const kept = await keep({ fileName, bytes });
    return kept.done ? { problem: null } : { problem: kept.refusal.message, status: kept.status };
  } finally {
    memory.release();
  }
}
