import busboy from "busboy";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { UploadMemory } from "./upload-memory.server.ts";

export interface PartOfFile {
  fileName: string;
  /** Counted from 0. */
  position: number;
  bytes: Uint8Array;
}

export type PartsOutcome =
  | { outcome: "received" }
  | { outcome: "no_file" }
  /** There was no memory left for a part of it. */
  | { outcome: "busy" }
  | { outcome: "broken_off" };

/**
 * Receives the one file of a form in parts: while one is taken, the browser waits with the next, so that no more than
 * one of them is in memory however long the file is. What follows a failure is read to its end and thrown away, so
 * that the browser gets to our answer.
 *
 * @param take is given each part, in order; the last one is shorter
 * @throws whatever `take` throws
 */
export async function receiveInParts(
  request: Request,
  { partBytes, memory }: { partBytes: number; memory: UploadMemory },
  take: (part: PartOfFile) => Promise<void>,
): Promise<PartsOutcome> {
  const contentType = request.headers.get("Content-Type");
  if (!request.body || !contentType?.startsWith("multipart/form-data")) {
    return { outcome: "no_file" };
  }
  let parts = 0;
  let turn = Promise.resolve();
  let failed: { because: unknown } | "busy" | null = null;
  const receive = async (stream: Readable, fileName: string) => {
    const held = memory.open();
    try {
      if (fileName === "") return;
      if (!held.hold(partBytes)) {
        failed = "busy";
        return;
      }
      for await (const bytes of inParts(stream, partBytes)) {
        await take({ fileName, position: parts, bytes });
        parts += 1;
      }
    } catch (because) {
      failed ??= { because };
    } finally {
      held.release();
      await drain(stream);
    }
  };
  try {
    const form = busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      limits: { files: 1, fields: 20, fieldSize: 10_000 },
    });
    const parsed = new Promise<void>((resolve, reject) => {
      form.on("file", (_field, stream, info) => {
        stream.on("error", reject);
        turn = receive(stream, info.filename ?? "");
      });
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
  return outcomeOf(failed, parts);
}

function outcomeOf(failed: { because: unknown } | "busy" | null, parts: number): PartsOutcome {
  if (failed === "busy") return { outcome: "busy" };
  if (failed) throw failed.because;
  return { outcome: parts > 0 ? "received" : "no_file" };
}

async function* inParts(stream: Readable, partBytes: number): AsyncGenerator<Buffer> {
  let [held, size]: [Buffer[], number] = [[], 0];
  // Not destroyed when the loop is left early: the rest of the form is still to be read.
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    const piece = chunk as Buffer;
    held.push(piece);
    size += piece.length;
    while (size >= partBytes) {
      const together = Buffer.concat(held);
      yield together.subarray(0, partBytes);
      const rest = together.subarray(partBytes);
      [held, size] = [[rest], rest.length];
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

async function drain(stream: Readable): Promise<void> {
  if (stream.destroyed || stream.readableEnded) return;
  stream.resume();
  await finished(stream);
}
