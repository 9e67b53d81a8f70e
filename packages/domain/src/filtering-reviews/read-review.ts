import type { IsoDate } from "@safeboard/compliance/dates";
import type { FilteringReview } from "@safeboard/compliance/practice";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { action, filteringReview } from "@safeboard/database/tables/practice";
import { and, asc, desc, eq, isNull, like, sql } from "drizzle-orm";
import { z } from "zod";
import { reviewedIn } from "../actions/require-origin.ts";
import { type AttachedFile, listFiles } from "../attachments/list-files.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
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
  files: AttachedFile[];
  /** What is to be done because of it: of one check, or of the whole. */
  actions: { actionId: string; title: string; check: string | null }[];
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
      actions: await loadRaised(transaction, { trustId, schoolId }, reviewId),
      files: await listFiles(
        transaction,
        { trustId, schoolId },
        { kind: "filtering_review", id: reviewId },
      ),
    };
  });
}

async function loadRaised(
  transaction: Transaction,
  school: SchoolAddress,
  reviewId: string,
): Promise<ReviewPage["actions"]> {
  const rows = await transaction
    .select({ actionId: action.id, title: action.title, subject: action.subject })
    .from(action)
    .where(
      and(
        atSchool(action, school),
        eq(action.raisedFrom, "filtering_review"),
        like(action.subject, `${reviewId}%`),
        isNull(action.withdrawnAt),
      ),
    )
    .orderBy(asc(action.recordedAt), asc(action.id));
  return rows.map(({ subject, ...raised }) => ({
    ...raised,
    check: reviewedIn(subject ?? "").check,
  }));
}

const saidIn = (row: ReviewRow): ReviewSaid => ({
  ...reviewOf(row),
  id: row.id,
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy,
  withdrawnAt: row.withdrawnAt,
  withdrawnBy: row.withdrawnBy,
});
