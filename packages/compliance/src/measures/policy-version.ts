import { formatIsoDate, formatWrittenDate } from "../dates/dates.ts";
import type { CurrentPolicy, SchoolPosition } from "../school-position.ts";
import type { EvidenceReference, Measure } from "./measure.ts";
import { judgeUnknownWithoutPolicy } from "./missing-policy.ts";

export const policyVersion: Measure = {
  id: "policy_version",
  title: "Version",
  group: "Policy",
  rule: () =>
    "The school's current policy says when it was adopted, and that day has come. A policy that does not say so, or " +
    "says it in a way that can't be, is partly met.",
  judge(position, today) {
    const { policy } = position;
    if (!policy) return judgeUnknownWithoutPolicy(position);
    const { adopted, versionNumber, versionId } = policy;
    const common = {
      due: null,
      detail: detailOf(policy, position),
      evidence: evidenceOf(policy),
    };
    const correct = (words: string) => ({ code: "correct_policy" as const, words, versionId });
    if (!adopted) {
      return {
        ...common,
        status: "partly_met",
        value: `Version ${versionNumber} · no adoption date`,
        since: policy.confirmedAt,
        nextAction: correct("Add the date on which the policy was adopted"),
        headline: { of: "policy", words: "does not say when it was adopted" },
      };
    }
    const value = `Version ${versionNumber} · ${formatWrittenDate(adopted)}`;
    if (adopted.start > today) {
      return {
        ...common,
        status: "partly_met",
        value,
        since: policy.confirmedAt,
        nextAction: correct("Check the date of adoption: it is still to come"),
        headline: { of: "policy", words: "gives a date of adoption that is still to come" },
      };
    }
    return { ...common, status: "met", value, since: null, nextAction: null, headline: null };
  },
};

function detailOf(
  policy: CurrentPolicy,
  { awaitingConfirmation, awaitingApproval }: SchoolPosition,
): string {
  const approval = policy.approvingBody ? ` Approved by ${policy.approvingBody}.` : "";
  const waits = awaitingConfirmation ? "confirmed" : awaitingApproval ? "approved" : null;
  const newer = waits ? ` A newer version is waiting to be ${waits}.` : "";
  return `Confirmed on ${formatIsoDate(policy.confirmedAt)}.${approval}${newer}`;
}

function evidenceOf({ versionId, adopted }: CurrentPolicy): EvidenceReference[] {
  const passage = adopted?.evidence;
  return passage
    ? [{ kind: "policy_passage", versionId, passage }]
    : [{ kind: "policy_version", versionId }];
}
