import { formatIsoDate, formatWrittenDate, type IsoDate } from "../dates/dates.ts";
import type { DateFact } from "../policy-facts.ts";
import { reviewStatus } from "../review-status.ts";
import type { CurrentPolicy, SchoolPosition } from "../school-position.ts";
import type { EvidenceReference, Judgement, Measure, NextAction } from "./measure.ts";
import { judgeMissingPolicy, waitingVersionAction } from "./missing-policy.ts";
import { countDays } from "./wording.ts";

export const policyReview: Measure = {
  id: "policy_review",
  title: "Review due",
  group: "Policy",
  rule: ({ dueSoonDays }) =>
    `A review falls due on the last day of the date that the policy gives, and is overdue after it. It is due soon ` +
    `within ${countDays(dueSoonDays)} of that day, and from the first day of a month or term. A policy that gives no ` +
    `date is partly met. A term lasts until the next one begins, by the trust’s term dates where it has given them. A school that was asked for its policy and has none needs action; one that was never asked ` +
    `is not reported.`,
  judge(position, today, { dueSoonDays, termCalendar }) {
    const { policy } = position;
    if (!policy) return judgeMissingPolicy(position);
    const review = reviewStatus({
      nextReview: policy.nextReview,
      today,
      dueSoonDays,
      termCalendar,
    });
    if (!policy.nextReview || review.dueOn === null) return noReviewDate(policy);
    const overdue = review.status === "needs_action";
    const common = {
      due: review.dueOn,
      detail: howItIsKnown(policy.nextReview, review.dueOn, overdue),
      evidence: passagesOf(policy, policy.nextReview),
    };
    if (review.status === "needs_action") {
      const late = `${countDays(review.daysOverdue)} overdue`;
      return {
        ...common,
        status: "needs_action",
        value: late,
        since: review.overdueSince,
        nextAction: reviewAction(position),
        headline: { of: "policy", words: `is ${late}` },
      };
    }
    const dueSoon = review.status === "due_soon";
    return {
      ...common,
      status: review.status,
      value: dueWords(policy.nextReview, dueSoon ? review.daysUntilDue : null),
      since: dueSoon ? review.dueSoonFrom : null,
      nextAction: dueSoon ? reviewAction(position) : null,
      headline: dueSoon
        ? { of: "policy", words: `is due for review by ${formatIsoDate(review.dueOn)}` }
        : null,
    };
  },
};

/** A newer version that waits is what a review would bring: it needs no other one, but its next step. */
function reviewAction(position: SchoolPosition): NextAction {
  return (
    waitingVersionAction(position) ?? {
      code: "upload_policy",
      words: "Review the policy and upload the new version",
    }
  );
}

function noReviewDate(policy: CurrentPolicy): Judgement {
  return {
    status: "partly_met",
    value: "No review date",
    detail: "The policy states no next review, and no review cycle from which to work one out.",
    since: policy.confirmedAt,
    due: null,
    evidence: [{ kind: "policy_version", versionId: policy.versionId }],
    nextAction: {
      code: "correct_policy",
      words: "Add the date of the next review",
      versionId: policy.versionId,
    },
    headline: { of: "policy", words: "states no review date" },
  };
}

/** A date to the day is counted down; a term or month keeps its name, which is how the school speaks of it. */
function dueWords(nextReview: DateFact, daysUntilDue: number | null): string {
  if (daysUntilDue === null || nextReview.precision !== "day")
    return `Due ${formatWrittenDate(nextReview)}`;
  return daysUntilDue === 0 ? "Due today" : `Due in ${countDays(daysUntilDue)}`;
}

function howItIsKnown(nextReview: DateFact, dueOn: IsoDate, overdue: boolean): string {
  const due = overdue ? "It was due" : "It is due";
  const lastDay = formatIsoDate(dueOn);
  const words =
    nextReview.precision === "day"
      ? `${due} on ${lastDay}.`
      : `${due} in ${formatWrittenDate(nextReview)}, so by ${lastDay}.`;
  return nextReview.computed
    ? `${words} This is worked out from the policy's review cycle; the policy states no date itself.`
    : words;
}

function passagesOf(policy: CurrentPolicy, nextReview: DateFact): EvidenceReference[] {
  const { versionId } = policy;
  // A computed date has its evidence in the date that it was computed from.
  const from = nextReview.computed ? (policy.lastReviewed ?? policy.adopted) : null;
  const passages = [nextReview.evidence, from?.evidence].flatMap((passage) =>
    passage ? [{ kind: "policy_passage" as const, versionId, passage }] : [],
  );
  return passages.length > 0 ? passages : [{ kind: "policy_version", versionId }];
}
