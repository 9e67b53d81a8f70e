import { data, redirect } from "@remix-run/node";
import type { attempt } from "../request/form-attempt.server.ts";
import { receiveEvidenceFile } from "./receive-evidence-file.server.ts";

/** Whether a form brings a file, rather than fields alone. */
export const bringsFile = (request: Request): boolean =>
  request.headers.get("Content-Type")?.startsWith("multipart/form-data") ?? false;

/** Receives the file of a page's form, has it kept, and answers: the page again, or what the person can do about it. */
export async function attachFromForm(
  request: Request,
  /** Where the person goes on once it is kept. */
  attached: string,
  keep: (file: { fileName: string; bytes: Uint8Array }) => ReturnType<typeof attempt<unknown>>,
) {
  const received = await receiveEvidenceFile(request, keep);
  return received.problem === null
    ? redirect(attached)
    : data({ problem: received.problem }, { status: received.status });
}
