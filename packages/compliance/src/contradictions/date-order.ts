import { formatIsoDate, formatWrittenDate } from "../dates/dates.ts";
import type { DateFact } from "../policy-facts.ts";
import {
  type Contradiction,
  type ContradictionEvidence,
  contradictionKey,
} from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import { passageOrVersion, sideOfPolicy, thePolicy, when } from "./wording.ts";

/** The date that another one is before. Its words are written where there is something to say. */
interface LaterDate {
  start: string;
  words: () => string;
  evidence: ContradictionEvidence;
}

/**
 * Dates of one policy that can't all be right, by no reading of those that are imprecise: "Summer 2022" and "June 2022"
 * may well agree. A recorded approval counts as a date of the policy too.
 */
export function dateOrder(policy: StatedPolicy, record: SchoolRecord): Contradiction[] {
  const { adopted, lastReviewed, recordedApproval, versionId } = policy;
  // A date worked out from the others can't contradict them.
  const nextReview = policy.nextReview?.computed ? null : policy.nextReview;
  const approved = recordedApproval && {
    start: recordedApproval.approvedOn,
    words: () => `The register has its approval on ${formatIsoDate(recordedApproval.approvedOn)}.`,
    evidence: { kind: "approval" as const, versionId },
  };
  const inText = (of: "adopted" | "last reviewed" | "next reviewed", date: DateFact | null) =>
    date && {
      start: date.start,
      words: () => `It is ${of === "adopted" ? "said to be adopted" : of} ${when(date)}.`,
      evidence: passageOrVersion(versionId, date.evidence),
    };
  const add = (
    about: string,
    fact: string,
    before: DateFact | null,
    after: LaterDate | null,
    says: (date: DateFact) => string,
  ): Contradiction[] => {
    if (!before || !after || before.end >= after.start) return [];
    return [outOfOrder(policy, record, { about, fact, before, after, says })];
  };
  const lastSays = (date: DateFact) => `was last reviewed ${when(date)}`;
  const nextSays = (date: DateFact) => `gives its next review as ${formatWrittenDate(date)}`;
  return [
    ...add(
      "reviewed_before_adoption",
      "lastReviewed",
      lastReviewed,
      inText("adopted", adopted),
      lastSays,
    ),
    ...add(
      "next_review_before_adoption",
      "nextReview",
      nextReview,
      inText("adopted", adopted),
      nextSays,
    ),
    ...add(
      "next_review_before_last",
      "nextReview",
      nextReview,
      inText("last reviewed", lastReviewed),
      nextSays,
    ),
    ...add("next_review_before_approval", "nextReview", nextReview, approved, nextSays),
  ];
}

function outOfOrder(
  policy: StatedPolicy,
  record: SchoolRecord,
  {
    about,
    fact,
    before,
    after,
    says,
  }: {
    about: string;
    fact: string;
    before: DateFact;
    after: LaterDate;
    says: (date: DateFact) => string;
  },
): Contradiction {
  const { versionId } = policy;
  const side = sideOfPolicy(policy, record);
  const first = `${thePolicy(side.name)} ${says(before)}`;
  const isApproval = after.evidence.kind === "approval";
  const afterwards = after.words();
  return {
    key: contradictionKey("date_order", about, policy.type, before.end, after.start),
    kind: "date_order",
    weight: "partly_met",
    policy: side,
    about,
    words: `${first}, which is earlier. ${afterwards}`,
    sides: [
      { of: "policy", says: `${first}.`, evidence: [passageOrVersion(versionId, before.evidence)] },
      { of: isApproval ? "register" : "policy", says: afterwards, evidence: [after.evidence] },
    ],
    since: policy.confirmedOn,
    steps: [
      { code: "correct_fact", words: "Correct the date that is wrong", versionId, fact },
      {
        code: "upload_policy",
        words: "Upload a version with the right dates",
        policyType: policy.type,
      },
    ],
    choices: [
      {
        how: "both_are_right",
        words: "Both dates are right: it was read or used before it was adopted",
      },
      { how: "no_contradiction", words: "One of the dates is about something else" },
    ],
  };
}
