import type { ActionOrigin } from "@safeboard/compliance/actions";
import { isPartId } from "@safeboard/compliance/measure-parts";
import { MEASURES } from "@safeboard/compliance/measures";
import { FILTERING_CHECKS } from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { incidentLesson } from "@safeboard/database/tables/incidents";
import { and, eq, isNull } from "drizzle-orm";
import { InvalidInput, NotFound } from "../errors.ts";
import { requireAnyReview } from "../filtering-reviews/current-review.ts";
import { identifier } from "../input-limits.ts";
import { requirePlan } from "../plans/require-plan.ts";
import { requirePromises } from "../practice/require-promises.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** What an action was raised from; `subject` says which one of them, and of a filtering review also which check. */
export interface Origin {
  raisedFrom: ActionOrigin;
  subject: string | null;
}

/**
 * What is written of it, once it is found at the school.
 *
 * @throws NotFound when the school has no such lesson, plan, promise or review, or a review no such check
 * @throws InvalidInput when there is no such measure, or nothing is said where something must be
 */
export async function requireOrigin(
  transaction: Transaction,
  school: SchoolAddress,
  { raisedFrom, subject }: Origin,
): Promise<Origin> {
  if (raisedFrom === "itself") return { raisedFrom, subject: null };
  if (raisedFrom === "measure") {
    if (isMeasureOrPart(subject)) return { raisedFrom, subject };
    throw new InvalidInput({ raisedFrom: "There is no such measure." });
  }
  if (raisedFrom === "contradiction") {
    if (subject) return { raisedFrom, subject };
    throw new InvalidInput({ raisedFrom: "Say which contradiction it is about." });
  }
  if (raisedFrom === "filtering_review") {
    return { raisedFrom, subject: await requireReviewed(transaction, school, subject ?? "") };
  }
  const id = identifier.safeParse(subject);
  if (!id.success) throw new NotFound();
  const found = id.data.toLowerCase();
  if (raisedFrom === "plan") await requirePlan(transaction, { ...school, planId: found });
  if (raisedFrom === "lesson") await requireLesson(transaction, school, found);
  if (raisedFrom === "promise") await requirePromises(transaction, school, [found]);
  return { raisedFrom, subject: found };
}

/** A measure, or a part of one: of training, a requirement. */
export const isMeasureOrPart = (subject: string | null): subject is string =>
  subject !== null && (MEASURES.some(({ id }) => id === subject) || isPartId(subject));

/** The same at another school of a series: only what every school has is named there, never another school's own rows. */
export function originElsewhere({ raisedFrom, subject }: Origin): Origin {
  return { raisedFrom, subject: raisedFrom === "measure" ? subject : null };
}

/** Loads a lesson that was not taken back, or ends with Not Found. */
export async function requireLesson(
  transaction: Transaction,
  school: SchoolAddress,
  lessonId: string,
): Promise<typeof incidentLesson.$inferSelect> {
  const [found] = await transaction
    .select()
    .from(incidentLesson)
    .where(
      and(
        atSchool(incidentLesson, school),
        eq(incidentLesson.id, lessonId),
        isNull(incidentLesson.withdrawnAt),
      ),
    );
  if (!found) throw new NotFound();
  return found;
}

/** A review of filtering, or one of its checks: `<review>` or `<review>.<check>`. */
export function reviewedIn(subject: string): { reviewId: string; check: string | null } {
  const [reviewId = "", check = null] = subject.split(".");
  return { reviewId: reviewId.toLowerCase(), check };
}

async function requireReviewed(
  transaction: Transaction,
  school: SchoolAddress,
  subject: string,
): Promise<string> {
  const { reviewId, check } = reviewedIn(subject);
  if (!identifier.safeParse(reviewId).success) throw new NotFound();
  if (check !== null && !FILTERING_CHECKS.some(({ code }) => code === check)) throw new NotFound();
  await requireAnyReview(transaction, { ...school, reviewId });
  return check === null ? reviewId : `${reviewId}.${check}`;
}
