import { formatIsoDate, formatWrittenDate } from "../dates/dates.ts";
import { type Contradiction, contradictionKey } from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import { passageOrVersion, sideOfPolicy, thePolicy } from "./wording.ts";

/**
 * The register goes by a review date that a person entered, and the text gives another that it can't be reconciled
 * with: "Summer 2026" and "June 2026" may well agree. A date that stands in the text is a reader's mistake put right.
 */
export function reviewDate(policy: StatedPolicy, record: SchoolRecord): Contradiction[] {
  const { nextReview: entered, nextReviewInText: inText, versionId } = policy;
  if (!entered || !inText || entered.computed || entered.evidence || inText.computed) return [];
  if (entered.start <= inText.end && inText.start <= entered.end) return [];
  const about = sideOfPolicy(policy, record);
  const [text, register] = [formatWrittenDate(inText), formatWrittenDate(entered)];
  const inPolicy = `${thePolicy(about.name)} gives its next review as ${text}`;
  return [
    {
      key: contradictionKey(
        "review_date",
        policy.type,
        inText.start,
        inText.end,
        entered.start,
        entered.end,
      ),
      kind: "review_date",
      weight: "partly_met",
      policy: about,
      about: policy.type,
      words: `${inPolicy}; the register goes by ${register}.`,
      sides: [
        {
          of: "policy",
          says: `${inPolicy}.`,
          evidence: [passageOrVersion(versionId, inText.evidence)],
        },
        {
          of: "register",
          says: `The register goes by ${register}, which was entered by hand: due by ${formatIsoDate(entered.end)}.`,
          evidence: [{ kind: "policy_version", versionId }],
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
          words: "Upload a version with the new date",
          policyType: policy.type,
        },
      ],
      choices: [
        {
          how: "register_is_right",
          words: `${register} is right; the policy follows at its next version`,
        },
        { how: "policy_is_right", words: `${text} is right; the register follows` },
        { how: "no_contradiction", words: "The date was misread in the text" },
      ],
    },
  ];
}
