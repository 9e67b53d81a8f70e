/** Where a policy of any type stands on a day: in date, due, overdue, or not there. */
import { addMonths, type IsoDate, type TermCalendar, type WrittenDate } from "./dates/dates.ts";
import type { PolicyTypeRules } from "./policy-types.ts";
import { reviewStatus } from "./review-status.ts";

export const POLICY_STANDINGS = ["overdue", "undated", "due_soon", "none", "in_date"] as const;
export type PolicyStandingKind = (typeof POLICY_STANDINGS)[number];

export interface PolicyStanding {
  kind: PolicyStandingKind;
  /** Last day of the review that comes next; null without a policy or a date. */
  dueOn: IsoDate | null;
  /** `stated`: in the policy, or worked out from its own cycle. `register`: from the cycle that the trust asks for. */
  dueFrom: "stated" | "register" | null;
  /** Months between reviews by the policy's own words, when they are more than the trust asks for. */
  longerThanAsked: number | null;
}

/** What the standing of a policy is judged by. */
export interface DatedPolicy {
  adopted: WrittenDate | null;
  lastReviewed: WrittenDate | null;
  nextReview: WrittenDate | null;
  reviewCycleMonths: number | null;
  /** The day on which the version took effect. */
  effectiveOn: IsoDate;
}

/**
 * The date that the policy gives counts. Where it gives none, its review is due when the register's cycle has run from
 * its last review, else its adoption, else the day on which it took effect.
 */
export function policyStanding(
  policy: DatedPolicy | null,
  { reviewMonths }: Pick<PolicyTypeRules, "reviewMonths">,
  today: IsoDate,
  { dueSoonDays, termCalendar }: { dueSoonDays: number; termCalendar?: TermCalendar },
): PolicyStanding {
  if (!policy) return { kind: "none", dueOn: null, dueFrom: null, longerThanAsked: null };
  const stated = policy.nextReview;
  const due = stated ?? dueByRegister(policy, reviewMonths);
  const longerThanAsked = longerCycle(policy, reviewMonths);
  const review = reviewStatus({
    nextReview: due,
    today,
    dueSoonDays,
    ...(termCalendar && { termCalendar }),
  });
  if (review.dueOn === null) {
    return { kind: "undated", dueOn: null, dueFrom: null, longerThanAsked };
  }
  const kinds = { met: "in_date", due_soon: "due_soon", needs_action: "overdue" } as const;
  return {
    kind: kinds[review.status],
    dueOn: review.dueOn,
    dueFrom: stated ? "stated" : "register",
    longerThanAsked,
  };
}

function dueByRegister(policy: DatedPolicy, reviewMonths: number | null): WrittenDate | null {
  if (reviewMonths === null) return null;
  const { effectiveOn } = policy;
  const base = policy.lastReviewed ??
    policy.adopted ?? {
      asWritten: effectiveOn,
      precision: "day" as const,
      start: effectiveOn,
      end: effectiveOn,
    };
  return addMonths(base, reviewMonths);
}

function longerCycle(policy: DatedPolicy, reviewMonths: number | null): number | null {
  const { reviewCycleMonths: own } = policy;
  return own !== null && reviewMonths !== null && own > reviewMonths ? own : null;
}
