import type { DomainCaller } from "@safeboard/domain";
import { uploadMemory } from "../policy/receive-policy.server.ts";
import { whyNoDocument } from "../policy/why-no-document.ts";
import { attempt, type Refusal } from "../request/form-attempt.server.ts";
import { receiveFile } from "../request/uploaded-file.server.ts";
import { asMember, type RequestArguments } from "../request/visit.server.ts";

interface ModelUpload {
  fileName: string;
  bytes: Uint8Array;
  fields: ReadonlyMap<string, string>;
}

export type ReceivedModel<Value> =
  | { done: true; value: Value }
  | { done: false; refusal: Refusal; status: number; fields: ReadonlyMap<string, string> };

/** Receives a form with a model's file and hands it on; says what the person can do about it when it isn't taken. */
export const receiveModel = <Value>(
  args: RequestArguments,
  work: (caller: DomainCaller, upload: ModelUpload) => Promise<Value>,
) =>
  asMember(args, async ({ caller }): Promise<ReceivedModel<Value>> => {
    const { largestDocument } = args.context.services;
    const memory = uploadMemory.open();
    try {
      const upload = await receiveFile(args.request, largestDocument, memory.hold);
      if (upload.outcome !== "received") {
        const { problem: document, status } = whyNoDocument(upload.outcome, {
          noFile: "Choose the model’s file.",
          largest: largestDocument,
        });
        const fields = "fields" in upload ? upload.fields : new Map<string, string>();
        const refusal = { message: document, fieldErrors: { document } };
        return { done: false, refusal, status, fields };
      }
      const { file, fields } = upload;
      const outcome = await attempt(() =>
        work(caller, { fileName: file.name, bytes: file.bytes, fields }),
      );
      return outcome.done ? outcome : { ...outcome, fields };
    } finally {
      memory.release();
    }
  });
