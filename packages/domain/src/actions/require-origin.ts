import type { ActionOrigin } from "@safeboard/compliance/actions";
import { MEASURES } from "@safeboard/compliance/measures";
import type { Transaction } from "@safeboard/database/actor";
import { incidentLesson } from "@safeboard/database/tables/incidents";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, eq, isNull } from "drizzle-orm";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requirePlan } from "../plans/require-plan.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** What an action was raised from; `subject` says which one of them. */
export interface Origin {
  raisedFrom: ActionOrigin;
  subject: string | null;
}

/**
 * What is written of it, once it is found at the school.
 *
 * @throws NotFound when the school has no such lesson, plan or review
 * @throws InvalidInput when there is no such measure, or nothing is said where something must be
 */
export async function requireOrigin(
  transaction: Transaction,
  school: SchoolAddress,
  { raisedFrom, subject }: Origin,
): Promise<Origin> {
  if (raisedFrom === "itself") return { raisedFrom, subject: null };
  if (raisedFrom === "measure") {
    if (MEASURES.some(({ id }) => id === subject)) return { raisedFrom, subject };
    throw new InvalidInput({ raisedFrom: "There is no such measure." });
  }
  if (raisedFrom === "contradiction") {
    if (subject) return { raisedFrom, subject };
    throw new InvalidInput({ raisedFrom: "Say which contradiction it is about." });
  }
  const id = identifier.safeParse(subject);
  if (!id.success) throw new NotFound();
  const found = id.data.toLowerCase();
  if (raisedFrom === "plan") await requirePlan(transaction, { ...school, planId: found });
  if (raisedFrom === "lesson") await requireLesson(transaction, school, found);
  if (raisedFrom === "filtering_review") await requireReview(transaction, school, found);
  return { raisedFrom, subject: found };
}

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

async function requireReview(
  transaction: Transaction,
  school: SchoolAddress,
  reviewId: string,
): Promise<void> {
  const [found] = await transaction
    .select({ id: filteringReview.id })
    .from(filteringReview)
    .where(and(atSchool(filteringReview, school), eq(filteringReview.id, reviewId)));
  if (!found) throw new NotFound();
}
