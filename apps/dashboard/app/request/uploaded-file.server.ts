import busboy from "busboy";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

export interface UploadedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type UploadOutcome =
  | { outcome: "received"; file: UploadedFile; fields: ReadonlyMap<string, string> }
  /** What else the form said is there all the same: a file can be one of two answers. */
  | { outcome: "no_file"; fields: ReadonlyMap<string, string> }
  | { outcome: "too_large" }
  /** There was no memory left for it. */
  | { outcome: "busy" }
  | { outcome: "broken_off" };

/**
 * Receives the one file of a form. What exceeds the limit is read to its end and thrown away, in constant memory:
 * a browser that is cut off in the middle of sending shows its own error page instead of our message.
 *
 * @param limit the largest file accepted, in bytes
 * @param hold asked before each piece of the file is kept, by its length in bytes; see `UploadMemory`
 */
export async function receiveFile(
  request: Request,
  limit: number,
  hold: (bytes: number) => boolean = () => true,
): Promise<UploadOutcome> {
  const contentType = request.headers.get("Content-Type");
  if (!request.body || !contentType?.startsWith("multipart/form-data")) {
    return { outcome: "no_file", fields: new Map() };
  }
  const chunks: Buffer[] = [];
  const fields = new Map<string, string>();
  let name = "";
  let thrownAway: "too_large" | "busy" | null = null;
  const throwAway = (reason: "too_large" | "busy") => {
    thrownAway ??= reason;
    chunks.length = 0;
  };
  try {
    const form = busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      limits: { files: 1, fields: 20, fieldSize: 10_000, fileSize: limit + 1 },
    });
    const finished = new Promise<void>((resolve, reject) => {
      form.on("file", (_field, stream, info) => {
        name = info.filename ?? "";
        stream.on("data", (chunk: Buffer) => {
          if (thrownAway) return;
          if (hold(chunk.length)) chunks.push(chunk);
          else throwAway("busy");
        });
        stream.on("error", reject);
        stream.on("limit", () => throwAway("too_large"));
      });
      form.on("field", (field, value) => fields.set(field, value));
      form.on("close", resolve);
      form.on("error", reject);
    });
    const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
    body.on("error", (error) => form.destroy(error));
    body.pipe(form);
    await finished;
  } catch (error) {
    if (error instanceof Error) return { outcome: "broken_off" };
    throw error;
  }
  if (thrownAway) return { outcome: thrownAway };
  if (name === "") return { outcome: "no_file", fields };
  return {
    outcome: "received",
    file: { name, bytes: Buffer.concat(chunks) },
    fields,
  };
}
