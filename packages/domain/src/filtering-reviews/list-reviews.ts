import { academicYearOf, type IsoDate } from "@safeboard/compliance/dates";
import {
  type FilteringReview,
  type FilteringStanding,
  filteringStanding,
} from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, desc, isNull } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadAskedForFiltering } from "./load-asked.ts";
import { reviewOf } from "./current-review.ts";

export const listReviewsInput = z.object({ schoolId: identifier });

export interface ListedReview extends FilteringReview {
  reviewId: string;
  /** "2026/27": in which it was made. */
  academicYear: string;
  recordedAt: Date;
  recordedBy: string;
}

export interface SchoolReviews {
  school: { id: string; name: string };
  today: IsoDate;
  /** The one that goes on. */
  academicYear: { start: IsoDate; end: IsoDate; name: string };
  standing: FilteringStanding;
  /** Whether a lead has asked for it. */
  isAskedFor: boolean;
  /** The latest first. */
  reviews: ListedReview[];
}

/** A school's reviews of filtering and monitoring, and where it stands with them today. */
export async function listReviews(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof listReviewsInput>,
): Promise<SchoolReviews> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const rows = await transaction
      .select()
      .from(filteringReview)
      .where(
        and(atSchool(filteringReview, { trustId, schoolId }), isNull(filteringReview.withdrawnAt)),
      )
      .orderBy(desc(filteringReview.reviewedOn), desc(filteringReview.recordedAt));
    const asked = await loadAskedForFiltering(
      transaction,
      atSchool(request, { trustId, schoolId }),
    );
    return {
      school: { id: school.id, name: school.name },
      today,
      academicYear: academicYearOf(today),
      standing: filteringStanding(rows, today),
      isAskedFor: asked.has(schoolId),
      reviews: rows.map((row) => ({
        ...reviewOf(row),
        reviewId: row.reviewId,
        academicYear: academicYearOf(row.reviewedOn).name,
        recordedAt: row.recordedAt,
        recordedBy: row.recordedBy,
      })),
    };
  });
}
