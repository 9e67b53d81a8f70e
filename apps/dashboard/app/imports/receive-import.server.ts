import { importLimits } from "@safeboard/domain/import-limits";
import { uploadMemory } from "../policy/receive-policy.server.ts";
import { receiveInParts } from "../request/file-in-parts.server.ts";
import { attempt } from "../request/form-attempt.server.ts";
import { requirePermission } from "../request/permission.ts";
import { asMember, type MemberVisit, type RequestArguments } from "../request/visit.server.ts";
import { importAddress } from "./import-addresses.ts";
import { importKindIn } from "./import-kind-code.ts";

export type ReceivedImport =
  | { received: true; goTo: string }
  | { received: false; problem: string; status: number };

/**
 * Receives the file of an import, part by part, and has it opened. One that can't be completed is removed again, and
 * nothing is kept of it.
 *
 * @param schoolId null for the trust's own
 */
export const receiveImport = (args: RequestArguments, schoolId: string | null) =>
  asMember(args, async ({ actor, caller }): Promise<ReceivedImport> => {
    requirePermission(actor, schoolId === null ? "acrossSchools" : "run", "import");
    // A school that isn't there is answered so before its file is looked at.
    await caller.import.list({ schoolId });
    const kind = importKindIn(args.request);
    let runId: string | null = null;
    const outcome = await attempt(async () => {
      const limits = { partBytes: importLimits.partBytes, memory: uploadMemory };
      const received = await receiveInParts(args.request, limits, async (part) => {
        const { fileName } = part;
        runId ??= (await caller.import.start({ schoolId, kind, fileName })).runId;
        await caller.import.addPart({ schoolId, runId, ...part });
      });
      if (received.outcome !== "received") return problems[received.outcome];
      if (runId === null) return problems.no_file;
      await caller.import.finishUpload({ schoolId, runId });
      return null;
    });
    if (outcome.done && outcome.value === null && runId !== null) {
      return { received: true, goTo: importAddress(schoolId, runId) };
    }
    if (runId !== null) await removeAgain(caller, schoolId, runId);
    if (!outcome.done) {
      const { refusal, status } = outcome;
      return { received: false, problem: refusal.fieldErrors["file"] ?? refusal.message, status };
    }
    return { received: false, ...(outcome.value ?? problems.no_file) };
  });

async function removeAgain(
  caller: MemberVisit["caller"],
  schoolId: string | null,
  runId: string,
): Promise<void> {
  // What can't be removed now is removed with the imports that nobody applied.
  await attempt(() => caller.import.cancel({ schoolId, runId }));
}

const problems = {
  no_file: { problem: "Choose a file that holds something, then upload it.", status: 400 },
  busy: {
    problem:
      "Many files are being uploaded at the moment. Nothing of yours was kept. Wait a minute, then choose it again.",
    status: 503,
  },
  broken_off: {
    problem: "The upload broke off before the end. Nothing was kept; please try again.",
    status: 400,
  },
};
