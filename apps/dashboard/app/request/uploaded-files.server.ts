import busboy from "busboy";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { UploadMemory } from "./upload-memory.server.ts";

/** One file of several; its bytes are null when it was larger than a file may be. */
export interface FileOfSeveral {
  name: string;
  bytes: Uint8Array | null;
}

export type FilesOutcome =
  | { outcome: "received"; files: number }
  /** There was no memory left for one of them. */
  | { outcome: "busy" }
  | { outcome: "broken_off" };

/**
 * Receives the files of a form one after another: while one is taken, the browser waits with the next, so that no more
 * than one of them is in memory. What follows a failure is read to its end and thrown away, so that the browser gets
 * to our answer.
 *
 * @param largest bytes of a file; of a larger one nothing is kept
 * @param most files; what comes after them is thrown away
 * @param take is given each file, with the form's fields before it, in the order of the form
 * @throws whatever `take` throws
 */
export async function receiveFiles(
  request: Request,
  { largest, most, memory }: { largest: number; most: number; memory: UploadMemory },
  take: (file: FileOfSeveral, fields: ReadonlyMap<string, string>) => Promise<void>,
): Promise<FilesOutcome> {
  const contentType = request.headers.get("Content-Type");
  if (!request.body || !contentType?.startsWith("multipart/form-data")) {
    return { outcome: "received", files: 0 };
  }
  const fields = new Map<string, string>();
  let [files, turn] = [0, Promise.resolve()];
  let failed: { because: unknown } | "busy" | null = null;
  const receive = async (stream: Readable, name: string) => {
    const held = memory.open();
    try {
      const bytes = name === "" || failed ? await drain(stream) : await collect(stream, held.hold);
      if (bytes === "busy") failed ??= "busy";
      if (name === "" || failed || bytes === "busy") return;
      files += 1;
      await take({ name, bytes }, fields);
    } catch (because) {
      failed ??= { because };
    } finally {
      held.release();
    }
  };
  try {
    const form = busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      limits: { files: most, fields: 20, fieldSize: 10_000, fileSize: largest + 1 },
    });
    const parsed = new Promise<void>((resolve, reject) => {
      form.on("file", (_field, stream, info) => {
        stream.on("error", reject);
        turn = turn.then(() => receive(stream, info.filename ?? ""));
      });
      form.on("field", (field, value) => fields.set(field, value));
      form.on("close", resolve);
      form.on("error", reject);
    });
    const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
    body.on("error", (error) => form.destroy(error));
    body.pipe(form);
    await parsed;
    await turn;
  } catch (error) {
    if (error instanceof Error) return { outcome: "broken_off" };
    throw error;
  }
  return outcomeOf(failed, files);
}

function outcomeOf(failed: { because: unknown } | "busy" | null, files: number): FilesOutcome {
  if (failed === "busy") return { outcome: "busy" };
  if (failed) throw failed.because;
  return { outcome: "received", files };
}

/** @returns null for a file that is too large */
async function collect(
  stream: Readable & { truncated?: boolean },
  hold: (bytes: number) => boolean,
): Promise<Buffer | null | "busy"> {
  const chunks: Buffer[] = [];
  let isBusy = false;
  for await (const chunk of stream) {
    const piece = chunk as Buffer;
    if (isBusy || stream.truncated) chunks.length = 0;
    else if (hold(piece.length)) chunks.push(piece);
    else isBusy = true;
  }
  if (isBusy) return "busy";
  return stream.truncated ? null : Buffer.concat(chunks);
}

async function drain(stream: Readable): Promise<null> {
  stream.resume();
  await finished(stream);
  return null;
}
