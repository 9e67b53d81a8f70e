/** Files that show what a piece of evidence says. */
import { z } from "zod";
import { attachFile, fileToAttach } from "../attachments/attach-file.ts";
import { detachFile } from "../attachments/detach-file.ts";
import { downloadFile } from "../attachments/download-file.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import type { Transaction } from "@safeboard/database/actor";
import { requireEvidence } from "./require-evidence.ts";

export const attachToEvidenceInput = fileToAttach.extend({ evidenceId: identifier });
export const evidenceFileInput = z.object({
  schoolId: identifier,
  evidenceId: identifier,
  fileId: identifier,
});
type EvidenceFile = z.infer<typeof evidenceFileInput>;

export const attachToEvidence = (
  context: MemberContext,
  { evidenceId, ...file }: z.infer<typeof attachToEvidenceInput>,
) => attachFile(context, file, { ...ofEvidence(evidenceId), deed: "practice.attach" });

export const detachFromEvidence = (context: MemberContext, { evidenceId, ...file }: EvidenceFile) =>
  detachFile(context, file, { ...ofEvidence(evidenceId), deed: "practice.detach" });

export const downloadOfEvidence = (context: MemberContext, { evidenceId, ...file }: EvidenceFile) =>
  downloadFile(context, file, ofEvidence(evidenceId));

const ofEvidence = (evidenceId: string) => ({
  subject: { kind: "evidence" as const, id: evidenceId },
  requireSubject: (transaction: Transaction, school: SchoolAddress) =>
    requireEvidence(transaction, { ...school, evidenceId }),
});
