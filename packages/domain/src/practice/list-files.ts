import type { Transaction } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export const attachedFileInput = z.object({
  schoolId: identifier,
  evidenceId: identifier,
  fileId: identifier,
});

export interface AttachedFile {
  id: string;
  subjectId: string;
  fileName: string;
  mediaType: string;
  byteLength: number;
  sha256: string;
  recordedAt: Date;
  recordedBy: string;
}

/** The files of some pieces of evidence, without their bytes. */
export function listFiles(
  transaction: Transaction,
  school: SchoolAddress,
  evidenceIds: readonly string[],
): Promise<AttachedFile[]> {
  return transaction
    .select({
      id: attachment.id,
      subjectId: attachment.subjectId,
      fileName: attachment.fileName,
      mediaType: attachment.mediaType,
      byteLength: attachment.byteLength,
      sha256: attachment.sha256,
      recordedAt: attachment.recordedAt,
      recordedBy: attachment.recordedBy,
    })
    .from(attachment)
    .where(
      and(
        atSchool(attachment, school),
        eq(attachment.subjectKind, "evidence"),
        inArray(attachment.subjectId, [...evidenceIds]),
        isNull(attachment.withdrawnAt),
      ),
    )
    .orderBy(asc(attachment.recordedAt), asc(attachment.id));
}

/** The one of this id, as long as it was not taken back. */
export const thisFile = (
  school: SchoolAddress,
  { evidenceId, fileId }: { evidenceId: string; fileId: string },
) =>
  and(
    atSchool(attachment, school),
    eq(attachment.subjectKind, "evidence"),
    eq(attachment.subjectId, evidenceId),
    eq(attachment.id, fileId),
    isNull(attachment.withdrawnAt),
  );
