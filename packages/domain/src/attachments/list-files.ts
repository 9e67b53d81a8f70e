import type { Transaction } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** What a file shows: a piece of evidence, a review of filtering, an assessment, that an action was done. */
export interface AttachmentSubject {
  kind: "evidence" | "filtering_review" | "technology_assessment" | "action";
  id: string;
}

/** Several of a kind, or one. */
type Subjects = Pick<AttachmentSubject, "kind"> & ({ id: string } | { ids: readonly string[] });

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

/** The files that show one thing or several of a kind, without their bytes. */
export function listFiles(
  transaction: Transaction,
  school: SchoolAddress,
  subjects: Subjects,
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
    .where(filesOf(school, subjects))
    .orderBy(asc(attachment.recordedAt), asc(attachment.id));
}

/** The one of this id, as long as it was not taken back. */
export const thisFile = (school: SchoolAddress, subject: AttachmentSubject, fileId: string) =>
  and(filesOf(school, subject), eq(attachment.id, fileId));

const filesOf = (school: SchoolAddress, { kind, ...subjects }: Subjects) =>
  and(
    atSchool(attachment, school),
    eq(attachment.subjectKind, kind),
    inArray(attachment.subjectId, "ids" in subjects ? [...subjects.ids] : [subjects.id]),
    isNull(attachment.withdrawnAt),
  );
