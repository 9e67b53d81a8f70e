import { createHash, randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { fileBytes, identifier, shortText } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { listFiles } from "./list-files.ts";
import { largestAttachment, mostAttachments, recogniseAttachment } from "./recognise-attachment.ts";
import { requireEvidence } from "./require-evidence.ts";

export const attachFileInput = z.object({
  schoolId: identifier,
  evidenceId: identifier,
  fileName: shortText("the file's name"),
  bytes: fileBytes,
});

/**
 * Keeps a file that shows what a piece of evidence says. It is told by its content, never opened or run, and given back
 * byte for byte. The same file again changes nothing.
 *
 * @throws InvalidInput for a file that is too large, of another kind than those that are kept, or one too many
 */
export async function attachFile(
  context: MemberContext,
  { schoolId, evidenceId, fileName, bytes }: z.infer<typeof attachFileInput>,
): Promise<{ fileId: string }> {
  const { actor, database, now } = context;
  if (bytes.byteLength > largestAttachment) {
    throw new InvalidInput({ file: "This file is larger than 10 MB. Choose a smaller one." });
  }
  const mediaType = recogniseAttachment(bytes);
  if (mediaType === null) {
    throw new InvalidInput({
      file: "This kind of file is not kept. Choose a PDF, a picture, a document, a spreadsheet or plain text.",
    });
  }
  const school = { trustId: actor.trustId, schoolId };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await requireEvidence(transaction, { ...school, evidenceId });
    const before = await listFiles(transaction, school, [evidenceId]);
    const same = before.find((file) => file.sha256 === sha256);
    if (same) return { fileId: same.id };
    if (before.length >= mostAttachments) {
      throw new InvalidInput({ file: `No more than ${mostAttachments} files show one thing.` });
    }
    const fileId = randomUUID();
    await transaction.insert(attachment).values({
      ...school,
      id: fileId,
      subjectKind: "evidence",
      subjectId: evidenceId,
      fileName,
      mediaType,
      byteLength: bytes.byteLength,
      sha256,
      bytes: Buffer.from(bytes),
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "practice.attach",
      subjectId: evidenceId,
      detail: { fileName, mediaType, bytes: bytes.byteLength },
      deedOf: "school",
    });
    return { fileId };
  });
}
