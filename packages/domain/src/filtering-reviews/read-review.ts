import type { IsoDate } from "@safeboard/compliance/dates";
import type { FilteringReview } from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { reviewOf, type ReviewRow } from "./current-review.ts";

export const readReviewInput = z.object({ schoolId: identifier, reviewId: identifier });

/** What was said of a review at one time. */
export interface ReviewSaid extends FilteringReview {
  id: string;
  recordedAt: Date;
  recordedBy: string;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
}

export interface ReviewPage {
  school: { id: string; name: string };
  today: IsoDate;
  reviewId: string;
  /** Whether it counts: it was not taken back as a whole. */
  isCurrent: boolean;
  /** What is said of it; where it was taken back, what was said last. */
  said: ReviewSaid;
  /** What was said before, the latest first. */
  before: ReviewSaid[];
}

/** A review as it is recorded, and how it was recorded before it was corrected. */
export async function readReview(
  { actor, database, today }: MemberContext,
  { schoolId, ...input }: z.infer<typeof readReviewInput>,
): Promise<ReviewPage> {
  const { trustId } = actor;
  const reviewId = input.reviewId.toLowerCase();
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [latest, ...before] = await transaction
      .select()
      .from(filteringReview)
      .where(
        and(
          atSchool(filteringReview, { trustId, schoolId }),
          eq(filteringReview.reviewId, reviewId),
        ),
      )
      .orderBy(
        sql`${filteringReview.withdrawnAt} desc nulls first`,
        desc(filteringReview.recordedAt),
      );
    if (!latest) throw new NotFound();
    return {
      school: { id: school.id, name: school.name },
      today,
      reviewId,
      isCurrent: latest.withdrawnAt === null,
      said: saidIn(latest),
      before: before.map(saidIn),
    };
  });
}

const saidIn = (row: ReviewRow): ReviewSaid => ({
  ...reviewOf(row),
  id: row.id,
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy,
  withdrawnAt: row.withdrawnAt,
  withdrawnBy: row.withdrawnBy,
});
