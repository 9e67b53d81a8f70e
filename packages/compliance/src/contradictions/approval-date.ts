import { addDays, formatIsoDate, formatWrittenDate } from "../dates/dates.ts";
import { type Contradiction, contradictionKey } from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import { passageOrVersion, sideOfPolicy, thePolicy, when } from "./wording.ts";

/** Trustees approve and a governing body adopts months later; an approval older than that is of an earlier text. */
const LONGEST_FROM_APPROVAL_TO_ADOPTION = 366;

/** The register has the approval on a day that doesn't fit the adoption in the text: after it, or long before it. */
export function approvalDate(policy: StatedPolicy, record: SchoolRecord): Contradiction[] {
  const { adopted, recordedApproval, versionId } = policy;
  if (!adopted || !recordedApproval) return [];
  const { approvedOn, body } = recordedApproval;
  const tooLate = approvedOn > adopted.end;
  const tooEarly = approvedOn < addDays(adopted.start, -LONGEST_FROM_APPROVAL_TO_ADOPTION);
  if (!tooLate && !tooEarly) return [];
  const about = sideOfPolicy(policy, record);
  const [inText, approved] = [formatWrittenDate(adopted), formatIsoDate(approvedOn)];
  const says = `${thePolicy(about.name)} says that it was adopted ${when(adopted)}`;
  return [
    {
      key: contradictionKey("approval_date", policy.type, adopted.start, adopted.end, approvedOn),
      kind: "approval_date",
      weight: "partly_met",
      policy: about,
      about: policy.type,
      words: `${says}; the register has its approval on ${approved}.`,
      sides: [
        {
          of: "policy",
          says: `${says}.`,
          evidence: [passageOrVersion(versionId, adopted.evidence)],
        },
        {
          of: "register",
          says: `The register has the approval by ${body} on ${approved}.`,
          evidence: [{ kind: "approval", versionId }],
        },
      ],
      since: policy.confirmedOn,
      steps: [
        { code: "record_approval", words: "Look at the approval", versionId },
        { code: "correct_fact", words: "Correct the date of adoption", versionId, fact: "adopted" },
      ],
      choices: [
        {
          how: "register_is_right",
          words: `${approved} is right; the policy follows at its next version`,
        },
        { how: "policy_is_right", words: `${inText} is right; the register follows` },
        { how: "both_are_right", words: "Both are right: it was approved anew without a change" },
      ],
    },
  ];
}
