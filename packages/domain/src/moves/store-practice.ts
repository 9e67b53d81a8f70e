import { createHash, randomUUID } from "node:crypto";
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
import type { SchoolAddress } from "../schools/at-school.ts";
import { insertAll } from "./insert-all.ts";
import { newIdOf, newIdsOf } from "./new-ids.ts";
import { movedRow, stamped } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

/** The new ids of what files and actions are about, by their old ones. */
export type PracticeIds = Record<
  "evidence" | "filteringReviews" | "assessments",
  ReadonlyMap<string, string>
>;

/** Copies what a school has to show for its promises; a link follows its promise to the copy of it. */
export async function storePractice(
  transaction: Transaction,
  address: SchoolAddress,
  {
    bundle,
    origin,
    commitmentIds,
  }: { bundle: SchoolBundle; origin: string; commitmentIds: ReadonlyMap<string, string> },
): Promise<PracticeIds> {
  const shown = newIdsOf(bundle.evidence.map(({ id }) => id));
  await insertAll(
    transaction,
    evidence,
    bundle.evidence.map((row) => ({
      ...movedRow(row, address, origin),
      id: newIdOf(shown, row.id),
    })),
  );
  await insertAll(
    transaction,
    evidenceLink,
    bundle.evidenceLinks.map((row) => ({
      ...movedRow(row, address, origin),
      id: randomUUID(),
      evidenceId: newIdOf(shown, row.evidenceId),
      commitmentId: newIdOf(commitmentIds, row.commitmentId),
    })),
  );
  await insertAll(
    transaction,
    commitmentKind,
    bundle.commitmentKinds.map((row) => ({
      ...row,
      ...address,
      ...stamped(row, origin),
      id: randomUUID(),
      commitmentId: newIdOf(commitmentIds, row.commitmentId),
    })),
  );
  return {
    evidence: shown,
    filteringReviews: await storeReviews(transaction, address, { bundle, origin }),
    assessments: await storeTechnologies(transaction, address, { bundle, origin }),
  };
}

interface Copied {
  bundle: SchoolBundle;
  /** The old trust's name. */
  origin: string;
}

/** Corrections stay corrections of the same review. */
async function storeReviews(
  transaction: Transaction,
  address: SchoolAddress,
  { bundle, origin }: Copied,
): Promise<ReadonlyMap<string, string>> {
  const reviews = newIdsOf(bundle.filteringReviews.flatMap(({ id, reviewId }) => [id, reviewId]));
  await insertAll(
    transaction,
    filteringReview,
    bundle.filteringReviews.map((row) => ({
      ...movedRow(row, address, origin),
      id: newIdOf(reviews, row.id),
      reviewId: newIdOf(reviews, row.reviewId),
    })),
  );
  return reviews;
}

async function storeTechnologies(
  transaction: Transaction,
  address: SchoolAddress,
  { bundle, origin }: Copied,
): Promise<ReadonlyMap<string, string>> {
  const technologies = newIdsOf(bundle.technologies.map(({ id }) => id));
  const assessments = newIdsOf(bundle.technologyAssessments.map(({ id }) => id));
  await insertAll(
    transaction,
    technology,
    bundle.technologies.map((row) => ({
      ...movedRow(row, address, origin),
      id: newIdOf(technologies, row.id),
    })),
  );
  await insertAll(
    transaction,
    technologyAssessment,
    bundle.technologyAssessments.map((row) => ({
      ...movedRow(row, address, origin),
      id: newIdOf(assessments, row.id),
      technologyId: newIdOf(technologies, row.technologyId),
    })),
  );
  return assessments;
}

/**
 * Copies the files that show something, each byte for byte: its checksum is compared.
 *
 * @throws Error when a file is not what was attached
 */
export async function storeAttachments(
  transaction: Transaction,
  address: SchoolAddress,
  {
    bundle,
    origin,
    practiceIds,
    actionIds,
  }: {
    bundle: SchoolBundle;
    origin: string;
    practiceIds: PracticeIds;
    actionIds: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const subjects = {
    evidence: practiceIds.evidence,
    filtering_review: practiceIds.filteringReviews,
    technology_assessment: practiceIds.assessments,
    action: actionIds,
  };
  // One at a time: each may be of 10 MB.
  for (const { base64, subjectId, ...file } of bundle.attachments) {
    const bytes = Buffer.from(base64, "base64");
    if (createHash("sha256").update(bytes).digest("hex") !== file.sha256) {
      throw new Error(
        "A file of a released school is not what was attached: its checksum differs.",
      );
    }
    await transaction.insert(attachment).values({
      ...file,
      ...address,
      id: randomUUID(),
      subjectId: newIdOf(subjects[file.subjectKind], subjectId),
      byteLength: bytes.byteLength,
      bytes,
      ...stamped(file, origin),
    });
  }
}
