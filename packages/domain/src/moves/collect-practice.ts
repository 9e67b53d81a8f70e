import type { Transaction } from "@safeboard/database/actor";
import {
  attachment,
  commitmentKind,
  evidence,
  evidenceLink,
  filteringReview,
  technology,
  technologyAssessment,
} from "@safeboard/database/tables/practice";
import { and, asc, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { rowsOf } from "./collect-life.ts";
import { packedRow } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

type BundledPractice = Pick<
  SchoolBundle,
  | "evidence"
  | "evidenceLinks"
  | "commitmentKinds"
  | "technologies"
  | "technologyAssessments"
  | "filteringReviews"
  | "attachments"
>;

/** Reads what a school has to show for its promises, how it reviewed its filtering, and what it uses with pupils. */
export async function collectPractice(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<BundledPractice> {
  const [shown, links, kinds, technologies, assessments, reviews, files] = await Promise.all([
    rowsOf(transaction, evidence, school),
    rowsOf(transaction, evidenceLink, school),
    rowsOf(transaction, commitmentKind, school),
    rowsOf(transaction, technology, school),
    rowsOf(transaction, technologyAssessment, school),
    rowsOf(transaction, filteringReview, school),
    transaction
      .select()
      .from(attachment)
      .where(and(atSchool(attachment, school), isNull(attachment.withdrawnAt)))
      .orderBy(asc(attachment.recordedAt), asc(attachment.id)),
  ]);
  return {
    evidence: shown.map(packedRow),
    evidenceLinks: links.map(packedRow),
    commitmentKinds: kinds.map(packedRow),
    technologies: technologies.map(packedRow),
    technologyAssessments: assessments.map(packedRow),
    filteringReviews: reviews.map(packedRow),
    attachments: files.map(
      ({ subjectKind, subjectId, fileName, mediaType, sha256, bytes, recordedBy, recordedAt }) => ({
        subjectKind,
        subjectId,
        fileName,
        mediaType,
        sha256,
        base64: Buffer.from(bytes).toString("base64"),
        recordedBy,
        recordedAt: recordedAt.toISOString(),
      }),
    ),
  };
}
