import { createHash, randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { fileBytes, identifier, nameOfFile } from "../input-limits.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { type AttachmentSubject, listFiles } from "./list-files.ts";
import {
  largestAttachment,
  mostAttachments,
  recogniseAttachment,
} from "../practice/recognise-attachment.ts";

export const fileToAttach = z.object({
  schoolId: identifier,
  fileName: nameOfFile,
  bytes: fileBytes,
});

export interface AttachedTo {
  subject: AttachmentSubject;
  /** Ends with Not Found, or why not, where the school has no such thing, or it takes no file any longer. */
  requireSubject: (transaction: Transaction, school: SchoolAddress) => Promise<unknown>;
  /** What the audit event is called. */
  deed: string;
}

/**
 * Keeps a file that shows something. It is told by its content, never opened or run, and given back byte for byte. The same
 * file again changes nothing.
 *
 * @throws InvalidInput for a file that is too large, of another kind than those that are kept, or one too many
 */
export async function attachFile(
  context: MemberContext,
  { schoolId, fileName, bytes }: z.infer<typeof fileToAttach>,
  { subject, requireSubject, deed }: AttachedTo,
): Promise<{ fileId: string }> {
  const { actor, database, now } = context;
  const mediaType = requireKept(bytes);
  const school = { trustId: actor.trustId, schoolId };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await requireSubject(transaction, school);
    const before = await listFiles(transaction, school, subject);
    const same = before.find((file) => file.sha256 === sha256);
    if (same) return { fileId: same.id };
    if (before.length >= mostAttachments) {
      throw new InvalidInput({
        file: `No more than ${mostAttachments} files show one thing. Take one of them back first.`,
      });
    }
    const fileId = randomUUID();
    await transaction.insert(attachment).values({
      ...school,
      id: fileId,
      subjectKind: subject.kind,
      subjectId: subject.id,
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
      action: deed,
      subjectId: subject.id,
      detail: { fileName, mediaType, bytes: bytes.byteLength },
      deedOf: "school",
    });
    return { fileId };
  });
}

/** The media type under which it is kept. */
function requireKept(bytes: Uint8Array): string {
  if (bytes.byteLength > largestAttachment) {
    throw new InvalidInput({ file: "This file is larger than 10 MB. Choose a smaller one." });
  }
  if (bytes.byteLength === 0) {
    throw new InvalidInput({ file: "This file is empty. Choose one that holds something." });
  }
  const mediaType = recogniseAttachment(bytes);
  if (mediaType === null) {
    throw new InvalidInput({
      file: "This kind of file is not kept. Choose a PDF, a picture (PNG, JPEG or HEIC), a document or a spreadsheet without macros, or plain text.",
    });
  }
  return mediaType;
}
