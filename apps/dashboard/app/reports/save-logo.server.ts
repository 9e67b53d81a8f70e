import { uploadMemory } from "../policy/receive-policy.server.ts";
import type { attempt } from "../request/form-attempt.server.ts";
import { receiveFile } from "../request/uploaded-file.server.ts";

/** A little more than is kept, so that the refusal says how large a logo may be. */
const LARGEST = 2 * 1024 * 1024;

const PROBLEMS = {
  no_file: "Choose a picture, then save it.",
  too_large: "Choose a picture of at most 500 kB.",
  busy: "Many files are being uploaded at the moment. Wait a minute, then choose the picture again.",
  broken_off: "The upload broke off before the end. Nothing was stored; please try again.",
} as const;

type Attempted = Awaited<ReturnType<typeof attempt<void>>>;

/** Receives the logo of a form and has it kept; a refusal says what the person can do. */
export async function saveLogo(
  request: Request,
  keep: (logo: Uint8Array) => Promise<Attempted>,
): Promise<Attempted> {
  const memory = uploadMemory.open();
  try {
    const upload = await receiveFile(request, LARGEST, memory.hold);
    if (upload.outcome === "received") return await keep(upload.file.bytes);
    return refusedLogo(PROBLEMS[upload.outcome], upload.outcome === "busy" ? 503 : 400);
  } finally {
    memory.release();
  }
}

/** A refusal that stands beside the logo. */
export const refusedLogo = (message: string, status: number): Attempted => ({
  done: false,
  refusal: { message, fieldErrors: { logo: message } },
  versionId: null,
  status,
});
