import type { IsoDate } from "@safeboard/compliance/dates";
import {
  countReviews,
  onTimePercent,
  type PlanStanding,
  planStanding,
  type ReviewCounts,
} from "@safeboard/compliance/incidents";
import { periodOf } from "@safeboard/compliance/reporting-periods";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadCaseKinds } from "./load-case-kinds.ts";
import { type LessonListed, loadLessons } from "./load-lessons.ts";
import { loadWholePlans } from "./load-plans.ts";
import { kindTitle } from "./plan-subject.ts";

export const listPlansInput = z.object({ schoolId: identifier });

export interface PlanListed {
  planId: string;
  caseId: string | null;
  /** The kind of incident that it is about. */
  about: string;
  what: string;
  agreedOn: IsoDate;
  reviews: number;
  lastReviewedOn: IsoDate | null;
  standing: PlanStanding;
}

export interface PlansPage {
  school: { id: string; name: string };
  today: IsoDate;
  /** Overdue first, then by the day of the next review, then those that have ended. */
  plans: PlanListed[];
  counts: { overdue: number; dueSoon: number; inTime: number; ended: number };
  /** Reviews that were promised for a day of this school year that is over. */
  thisYear: { title: string; reviews: ReviewCounts; percent: number | null };
  lessons: LessonListed[];
}

/** A school's response plans, how they stand, and how many of its promised reviews were done on time. */
export async function listPlans(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof listPlansInput>,
): Promise<PlansPage> {
  const address = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, actor.trustId, schoolId);
    const settings = await loadSettings(transaction, actor.trustId, today);
    const plans = await loadWholePlans(transaction, address);
    const kinds = await loadCaseKinds(
      transaction,
      address,
      plans.flatMap(({ incidentId }) => incidentId ?? []),
    );
    const listed = plans.map(({ id, incidentId, category, what, agreedOn, ...plan }) => ({
      planId: id,
      caseId: incidentId,
      about: kindTitle(category ?? kinds.get(incidentId ?? "") ?? null),
      what,
      agreedOn,
      reviews: plan.reviews.length,
      lastReviewedOn: plan.reviews.at(-1)?.reviewedOn ?? null,
      standing: planStanding({ agreedOn, ...plan }, today, settings.followUpSoonDays),
    }));
    const count = (state: PlanStanding["state"]) =>
      listed.filter(({ standing }) => standing.state === state).length;
    const year = periodOf("academic_year", today, settings.termCalendar);
    const reviews = countReviews(plans, year, today);
    return {
      school: { id: school.id, name: school.name },
      today,
      plans: listed.toSorted(byUrgency),
      counts: {
        overdue: count("overdue"),
        dueSoon: count("due_soon"),
        inTime: count("in_time"),
        ended: count("ended"),
      },
      thisYear: { title: year.title, reviews, percent: onTimePercent(reviews) },
      lessons: await loadLessons(transaction, address),
    };
  });
}

function byUrgency(one: PlanListed, other: PlanListed): number {
  const keyOf = ({ standing, planId }: PlanListed) =>
    standing.state === "ended"
      ? `2 ${standing.endedOn} ${planId}`
      : `1 ${standing.dueOn} ${planId}`;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}
