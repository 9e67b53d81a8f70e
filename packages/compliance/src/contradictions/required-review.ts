import {
  addDays,
  addMonths,
  formatIsoDate,
  formatWrittenDate,
  type WrittenDate,
} from "../dates/dates.ts";
import { type Contradiction, contradictionKey } from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import {
  everyMonths,
  passageOrVersion,
  sideOfPolicy,
  SLACK_DAYS,
  thePolicy,
  when,
} from "./wording.ts";

/**
 * The review cycle that the trust's register asks for, counted from the last approval or review, ends before the
 * next review that the policy gives. An earlier review than asked for contradicts nothing.
 */
export function requiredReview(policy: StatedPolicy, record: SchoolRecord): Contradiction[] {
  const { nextReview, versionId } = policy;
  const type = record.policyTypes.find(({ code }) => code === policy.type);
  const base = lastLookedAt(policy);
  if (!nextReview || !base || !type || type.reviewMonths === null) return [];
  const asked = addMonths(base.date, type.reviewMonths);
  if (nextReview.start <= addDays(asked.end, SLACK_DAYS)) return [];
  const about = sideOfPolicy(policy, record);
  const stated = formatWrittenDate(nextReview);
  const often = everyMonths(type.reviewMonths);
  return [
    {
      key: contradictionKey(
        "required_review",
        policy.type,
        nextReview.end,
        asked.end,
        String(type.reviewMonths),
      ),
      kind: "required_review",
      weight: "partly_met",
      policy: about,
      about: policy.type,
      words: `${thePolicy(about.name)} is to be reviewed ${when(nextReview)}; the trust asks for a review ${often}, so by ${formatIsoDate(asked.end)}.`,
      sides: [
        {
          of: "policy",
          says: nextReview.computed
            ? `${thePolicy(about.name)} is next reviewed ${when(nextReview)}, by its own review cycle.`
            : `${thePolicy(about.name)} gives its next review as ${stated}.`,
          evidence: [passageOrVersion(versionId, nextReview.evidence)],
        },
        {
          of: "register",
          says: `The trust asks for a review ${often}. It was ${base.what} ${when(base.date)}, so the next is due by ${formatIsoDate(asked.end)}.`,
          evidence: [
            { kind: "policy_type", code: type.code },
            ...(base.isApproval
              ? [{ kind: "approval" as const, versionId }]
              : [passageOrVersion(versionId, base.evidence)]),
          ],
        },
      ],
      since: policy.confirmedOn,
      steps: [
        {
          code: "correct_fact",
          words: "Correct the date of the next review",
          versionId,
          fact: "nextReview",
        },
        {
          code: "upload_policy",
          words: "Upload a version with an earlier review",
          policyType: policy.type,
        },
      ],
      choices: [
        { how: "register_is_right", words: `It will be reviewed by ${formatIsoDate(asked.end)}` },
        { how: "policy_is_right", words: `${stated} is agreed for this school` },
      ],
    },
  ];
}

/** When somebody last looked at the whole policy: of two dates that may be one, the more precise. */
function lastLookedAt({ adopted, lastReviewed, recordedApproval }: StatedPolicy) {
  const approved: WrittenDate | null = recordedApproval && {
    asWritten: recordedApproval.approvedOn,
    precision: "day",
    start: recordedApproval.approvedOn,
    end: recordedApproval.approvedOn,
  };
  const known = [
    approved && {
      date: approved,
      what: "approved",
      evidence: null,
      isApproval: true,
    },
    lastReviewed && {
      date: lastReviewed,
      what: "last reviewed",
      evidence: lastReviewed.evidence,
      isApproval: false,
    },
    adopted && {
      date: adopted,
      what: "adopted",
      evidence: adopted.evidence,
      isApproval: false,
    },
  ].filter((each) => each !== null);
  return known.toSorted((a, b) => (a.date.start < b.date.start ? 1 : -1))[0] ?? null;
}
