import { academicYearOf, addDays, type IsoDate } from "@safeboard/compliance/dates";
import {
  type CheckResult,
  FILTERING_CHECKS,
  type FilteringReview,
  type FilteringStanding,
  filteringStanding,
  missingParticipants,
  resultOf,
  standardResults,
} from "@safeboard/compliance/practice";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, desc, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { type SchoolInView, loadSchoolsInView } from "../training/schools-in-view.ts";
import { loadAskedForFiltering } from "./load-asked.ts";
import { reviewOf } from "./current-review.ts";

export const acrossSchoolsInput = z.object({
  /** The year in which the academic year begins: 2026 for 2026/27. The one that goes on when it is left out. */
  year: z.number().int().min(2000).max(2100).optional(),
});

export interface ComparedReview {
  reviewId: string;
  reviewedOn: IsoDate;
  occasion: string;
  /** By the standard's code, as its weakest check. */
  standards: Record<string, CheckResult>;
  /** By the check's code. */
  checks: Record<string, CheckResult>;
  /** Who is expected at a review and was not there. */
  missing: string[];
  testsFailed: number;
}

export interface SchoolCompared extends SchoolInView {
  /** On the last day of the year, or today while it goes on. */
  standing: FilteringStanding;
  /** Nothing was ever recorded, in no year. */
  isSilent: boolean;
  /** Whether a lead has asked for it. */
  isAskedFor: boolean;
  /** How many reviews it made in the year. */
  reviews: number;
  /** The latest of the year; null where there is none. */
  review: ComparedReview | null;
}

export interface ReviewsAcrossSchools {
  today: IsoDate;
  /** Until when the year is looked at. */
  asAt: IsoDate;
  academicYear: { start: IsoDate; end: IsoDate; name: string };
  /** The years that can be looked at, the present one first. */
  years: { year: number; name: string }[];
  /** By name. */
  schools: SchoolCompared[];
}

/** Which school reviewed its filtering and monitoring in an academic year, and how each standard stands there. */
export async function readReviewsAcrossSchools(
  { actor, database, today }: MemberContext,
  { year }: z.infer<typeof acrossSchoolsInput>,
): Promise<ReviewsAcrossSchools> {
  const { trustId } = actor;
  const current = academicYearOf(today);
  const asked = year === undefined ? current : academicYearOf(`${year}-09-01`);
  // A year to come has nothing to show yet.
  const academicYear = asked.start > current.start ? current : asked;
  const asAt = academicYear.end < today ? academicYear.end : today;
  return withActor(database, actor, async (transaction) => {
    const schools = await loadSchoolsInView(transaction, { trustId, day: asAt });
    const reviews = await loadReviews(transaction, trustId, today);
    const askedFor = await loadAskedForFiltering(transaction, eq(request.trustId, trustId));
    const bySchool = Map.groupBy(reviews, ({ schoolId }) => schoolId);
    return {
      today,
      asAt,
      academicYear,
      years: yearsOf([today, ...reviews.map(({ reviewedOn }) => reviewedOn)]),
      schools: schools.map((school) => {
        const ever = bySchool.get(school.id) ?? [];
        const inYear = ever.filter(
          ({ reviewedOn }) => reviewedOn >= academicYear.start && reviewedOn <= asAt,
        );
        const [latest] = inYear;
        return {
          ...school,
          standing: filteringStanding(ever, asAt),
          isSilent: ever.every(({ reviewedOn }) => reviewedOn > asAt),
          isAskedFor: askedFor.has(school.id),
          reviews: inYear.length,
          review: latest ? compared(latest.reviewId, reviewOf(latest)) : null,
        };
      }),
    };
  });
}

/** What counts of every review that the actor may see, the latest first. */
function loadReviews(transaction: Transaction, trustId: string, today: IsoDate) {
  return transaction
    .select()
    .from(filteringReview)
    .where(
      and(
        eq(filteringReview.trustId, trustId),
        isNull(filteringReview.withdrawnAt),
        lte(filteringReview.reviewedOn, today),
      ),
    )
    .orderBy(desc(filteringReview.reviewedOn), desc(filteringReview.recordedAt));
}

function compared(reviewId: string, review: FilteringReview): ComparedReview {
  return {
    reviewId,
    reviewedOn: review.reviewedOn,
    occasion: review.occasion,
    standards: Object.fromEntries(standardResults(review)),
    checks: Object.fromEntries(FILTERING_CHECKS.map(({ code }) => [code, resultOf(review, code)])),
    missing: missingParticipants(review),
    testsFailed: review.tests.filter(({ result }) => result === "failed").length,
  };
}

/** The academic years of some days and the one before the first, the latest first. */
function yearsOf(days: readonly [IsoDate, ...IsoDate[]]): ReviewsAcrossSchools["years"] {
  const before = academicYearOf(addDays(academicYearOf(days[0]).start, -1)).start;
  const byStart = new Map(
    [...days, before].map((day) => {
      const { start, name } = academicYearOf(day);
      return [start, name] as const;
    }),
  );
  return [...byStart]
    .map(([start, name]) => ({ year: Number(start.slice(0, 4)), name }))
    .toSorted((one, other) => other.year - one.year);
}
