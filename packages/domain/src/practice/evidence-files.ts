/** Files that show what a piece of evidence says. */
import { z } from "zod";
import { fileToAttach } from "../attachments/attach-file.ts";
import { filesOf } from "../attachments/files-of.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireEvidence } from "./require-evidence.ts";

export const attachToEvidenceInput = fileToAttach.extend({ evidenceId: identifier });
export const evidenceFileInput = z.object({
  schoolId: identifier,
  evidenceId: identifier,
  fileId: identifier,
});
type EvidenceFile = z.infer<typeof evidenceFileInput>;

const files = filesOf({
  kind: "evidence",
  deeds: { attach: "practice.attach", detach: "practice.detach" },
  toChange: (transaction, school, evidenceId) =>
    requireEvidence(transaction, { ...school, evidenceId }),
});

export const attachToEvidence = (
  context: MemberContext,
  { evidenceId, ...file }: z.infer<typeof attachToEvidenceInput>,
) => files.attach(context, evidenceId, file);

export const detachFromEvidence = (context: MemberContext, { evidenceId, ...file }: EvidenceFile) =>
  files.detach(context, evidenceId, file);

export const downloadOfEvidence = (context: MemberContext, { evidenceId, ...file }: EvidenceFile) =>
  files.download(context, evidenceId, file);
