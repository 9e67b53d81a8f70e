import type { FilteringReview } from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** A review of a school, by the id of the row with which it began. */
export type ReviewAddress = SchoolAddress & { reviewId: string };

export type ReviewRow = typeof filteringReview.$inferSelect;

/** The row that counts of a review: not the ones that were corrected. */
export function currentReview({ reviewId, ...school }: ReviewAddress) {
  return and(
    atSchool(filteringReview, school),
    eq(filteringReview.reviewId, reviewId),
    isNull(filteringReview.withdrawnAt),
  );
}

/** Loads what counts of a review, or ends with Not Found: also where the whole review was taken back. */
export async function requireReview(
  transaction: Transaction,
  address: ReviewAddress,
): Promise<ReviewRow> {
  const [found] = await transaction.select().from(filteringReview).where(currentReview(address));
  if (!found) throw new NotFound();
  return found;
}

/** Loads what a review says, or said last where it was taken back as a whole; or ends with Not Found. */
export async function requireAnyReview(
  transaction: Transaction,
  { reviewId, ...school }: ReviewAddress,
): Promise<ReviewRow> {
  const [found] = await transaction
    .select()
    .from(filteringReview)
    .where(and(atSchool(filteringReview, school), eq(filteringReview.reviewId, reviewId)))
    .orderBy(sql`${filteringReview.withdrawnAt} desc nulls first`, desc(filteringReview.recordedAt))
    .limit(1);
  if (!found) throw new NotFound();
  return found;
}

/** What a row says. It was checked against the schema before it was written. */
export const reviewOf = (row: ReviewRow): FilteringReview =>
  ({
    reviewedOn: row.reviewedOn,
    occasion: row.occasion,
    tookPart: row.tookPart,
    results: row.results,
    tests: row.tests,
    summary: row.summary ?? "",
  }) as FilteringReview;

/** The same as columns; what was not said is null. */
export const columnsOf = ({ summary, ...review }: FilteringReview) => ({
  ...review,
  summary: summary || null,
});
