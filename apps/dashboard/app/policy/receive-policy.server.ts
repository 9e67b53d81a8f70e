import { attempt } from "../request/form-attempt.server.ts";
import { routeId } from "../request/route-id.ts";
import { receiveFile } from "../request/uploaded-file.server.ts";
import { UploadMemory } from "../request/upload-memory.server.ts";
import { asMember, type RequestArguments } from "../request/visit.server.ts";
import { whyNoDocument } from "./why-no-document.ts";

export type ReceivedPolicy =
  | { received: true; goTo: string }
  /** `there`: the address of the version that is this very file. */
  | { received: false; problem: string; there?: string; status: number };

/** One for the whole process: every form of ours that carries a file shares it. */
export const uploadMemory = new UploadMemory();

/** Receives an uploaded policy and has it read; says where to go on, or what the person can do about it. */
export const receivePolicy = (args: RequestArguments & { params: { schoolId?: string } }) =>
  asMember(args, async ({ caller }): Promise<ReceivedPolicy> => {
    const schoolId = routeId(args.params.schoolId);
    const versionAddress = (versionId: string) => `/schools/${schoolId}/policies/${versionId}`;
    const { largestDocument } = args.context.services;
    const memory = uploadMemory.open();
    try {
      const upload = await receiveFile(args.request, largestDocument, memory.hold);
      if (upload.outcome !== "received") {
        const noFile = "Choose the policy’s file, then upload it.";
        const why = whyNoDocument(upload.outcome, { noFile, largest: largestDocument });
        return { received: false, ...why };
      }
      const { bytes, name: fileName } = upload.file;
      const kind = upload.fields.get("kind") ?? "online_safety";
      const outcome = await attempt(() =>
        caller.policy.upload({ schoolId, kind, fileName, bytes }),
      );
      if (!outcome.done) {
        const { refusal, versionId, status } = outcome;
        return {
          received: false,
          problem: refusal.message,
          ...(versionId !== null && { there: versionAddress(versionId) }),
          status,
        };
      }
      return { received: true, goTo: versionAddress(outcome.value.versionId) };
    } finally {
      memory.release();
    }
  });
