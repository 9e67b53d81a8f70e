import type { DomainCaller } from "@safeboard/domain";
import { uploadMemory } from "../policy/receive-policy.server.ts";
import { attempt } from "../request/form-attempt.server.ts";
import { requirePermission } from "../request/permission.ts";
import { receiveFiles } from "../request/uploaded-files.server.ts";
import { asMember, type RequestArguments } from "../request/visit.server.ts";
import { bulkUploadLimits } from "@safeboard/domain/bulk-upload-limits";

export type ReceivedBulkUpload =
  | { received: true; goTo: string }
  | { received: false; problem: string; field: "files" | "kind"; status: number };

/** Receives the files of a bulk upload; a list that can't be completed is removed again, and nothing is kept of it. */
export const receiveBulkUpload = (args: RequestArguments) =>
  asMember(args, async ({ actor, caller }): Promise<ReceivedBulkUpload> => {
    requirePermission(actor, "upload", "bulkUpload");
    let bulkId: string | null = null;
    const outcome = await attempt(async () => {
      const limits = {
        largest: args.context.services.largestDocument,
        // One more than may be, so that it is refused in words.
        most: bulkUploadLimits.files + 1,
        memory: uploadMemory,
      };
      const received = await receiveFiles(args.request, limits, async ({ name, bytes }, fields) => {
        bulkId ??= (await caller.bulkUpload.start({ kind: fields.get("kind") ?? "" })).bulkId;
        await caller.bulkUpload.addFile({ bulkId, fileName: name, bytes });
      });
      if (received.outcome !== "received") return problems[received.outcome];
      if (bulkId === null) return problems.no_file;
      await caller.bulkUpload.complete({ bulkId });
      return null;
    });
    if (outcome.done && outcome.value === null) {
      return { received: true, goTo: `/bulk-upload/${bulkId}` };
    }
    if (bulkId !== null) await removeAgain(caller, bulkId);
    if (outcome.done) return { received: false, field: "files", ...(outcome.value ?? fault()) };
    const { refusal, status } = outcome;
    const field = "kind" in refusal.fieldErrors ? "kind" : "files";
    return { received: false, problem: refusal.message, field, status };
  });

async function removeAgain(caller: DomainCaller, bulkId: string): Promise<void> {
  // What can't be removed now is removed with the lists that nobody confirmed.
  await attempt(() => caller.bulkUpload.cancel({ bulkId }));
}

function fault(): never {
  throw new Error("An upload was neither received nor refused.");
}

const problems = {
  no_file: { problem: "Choose the policies’ files, then upload them.", status: 400 },
  busy: {
    problem:
      "Many files are being uploaded at the moment. Nothing of yours was kept. Wait a minute, then choose them again.",
    status: 503,
  },
  broken_off: {
    problem: "The upload broke off before the end. Nothing was kept; please try again.",
    status: 400,
  },
};
