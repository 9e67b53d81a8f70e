/**
 * What a school agreed to do about an incident, and whether it looks at the plan again when it said it would. Policies
 * promise to review such plans at regular intervals.
 */
import { addDays, daysBetween, type IsoDate } from "../dates/dates.ts";
import { codedList, type CodeOf } from "../coded-list.ts";

export const PLAN_REVIEW_OUTCOMES = codedList({
  goes_on: "The plan goes on",
  changed: "The plan was changed",
  ended: "The plan has ended",
});
export type PlanReviewOutcome = CodeOf<typeof PLAN_REVIEW_OUTCOMES>;

export interface PlanReview {
  /** The day for which it was promised. */
  dueOn: IsoDate;
  reviewedOn: IsoDate;
  outcome: PlanReviewOutcome;
  /** Null once the plan has ended. */
  nextReviewOn: IsoDate | null;
}

export interface ResponsePlan {
  agreedOn: IsoDate;
  firstReviewOn: IsoDate;
  /** Those that were not withdrawn, in any order. */
  reviews: readonly PlanReview[];
}

export type PlanStanding =
  | { state: "ended"; endedOn: IsoDate }
  | { state: "in_time"; dueOn: IsoDate; days: number }
  | { state: "due_soon"; dueOn: IsoDate; days: number }
  | { state: "overdue"; dueOn: IsoDate; since: IsoDate; days: number };

/** A plan is looked at every few weeks: two weeks before, its review is due soon, unless the trust says otherwise. */
const DUE_SOON_DAYS = 14;

/** How the plan stood at the end of a day, by the reviews that were done until then. */
export function planStanding(
  plan: ResponsePlan,
  today: IsoDate,
  soonDays = DUE_SOON_DAYS,
): PlanStanding {
  const last = reviewsBy(plan, today).at(-1);
  if (last?.outcome === "ended") return { state: "ended", endedOn: last.reviewedOn };
  const dueOn = last?.nextReviewOn ?? plan.firstReviewOn;
  const days = daysBetween(today, dueOn);
  if (days < 0) return { state: "overdue", dueOn, since: addDays(dueOn, 1), days: -days };
  return { state: days <= soonDays ? "due_soon" : "in_time", dueOn, days };
}

export interface ReviewCounts {
  /** Reviews promised for a day of the period that is over. */
  due: number;
  /** Done by that day. */
  onTime: number;
  /** Done after it. */
  late: number;
  /** Still not done. */
  notDone: number;
}

/** What became, by today, of the reviews that were promised for a period. */
export function countReviews(
  plans: Iterable<ResponsePlan>,
  period: { start: IsoDate; end: IsoDate },
  today: IsoDate,
): ReviewCounts {
  const counts = { due: 0, onTime: 0, late: 0, notDone: 0 };
  for (const plan of plans) {
    for (const { dueOn, reviewedOn } of promisedReviews(plan, today)) {
      const inPeriod = period.start <= dueOn && dueOn <= period.end;
      // What was done ahead of its day counts already; what is not done counts from the day after.
      if (!inPeriod || (reviewedOn === null && dueOn >= today)) continue;
      counts.due += 1;
      if (reviewedOn === null) counts.notDone += 1;
      else if (reviewedOn <= dueOn) counts.onTime += 1;
      else counts.late += 1;
    }
  }
  return counts;
}

/** Several schools as one: reviews are added, never shares. */
export function addReviewCounts(several: Iterable<ReviewCounts>): ReviewCounts {
  const total = { due: 0, onTime: 0, late: 0, notDone: 0 };
  for (const counts of several) {
    total.due += counts.due;
    total.onTime += counts.onTime;
    total.late += counts.late;
    total.notDone += counts.notDone;
  }
  return total;
}

/** In whole per cent, rounded down so that it never looks better; null where none was due. */
export function onTimePercent({ due, onTime }: ReviewCounts): number | null {
  return due === 0 ? null : Math.floor((onTime * 100) / due);
}

/** Every review that the plan has promised so far, with the day on which it was done. */
function promisedReviews(
  plan: ResponsePlan,
  today: IsoDate,
): { dueOn: IsoDate; reviewedOn: IsoDate | null }[] {
  const done = reviewsBy(plan, today);
  const last = done.at(-1);
  const next = last ? last.nextReviewOn : plan.firstReviewOn;
  return next === null ? done : [...done, { dueOn: next, reviewedOn: null }];
}

const reviewsBy = ({ reviews }: ResponsePlan, today: IsoDate): PlanReview[] =>
  reviews
    .filter(({ reviewedOn }) => reviewedOn <= today)
    .toSorted((one, other) => (one.reviewedOn < other.reviewedOn ? -1 : 1));
