import { formatIsoDate, type IsoDate } from "../dates/dates.ts";
import { policyStanding } from "../policy-standing.ts";
import { policyTypeFromName } from "../policy-type-from-name.ts";
import type { PolicyType } from "../policy-types.ts";
import type { ComplianceSettings } from "../settings.ts";
import { type Contradiction, contradictionKey } from "./contradiction.ts";
import {
  datedPolicy,
  type SchoolRecord,
  type StatedPolicy,
  type StatedWords,
} from "./school-record.ts";
import { passageOrVersion, sideOfPolicy, thePolicy } from "./wording.ts";

/**
 * Other policies that the text refers to, and that the register doesn't have or whose review is overdue. Each type is
 * said once, however often the text names it. What a type of its own has been retired for is kept elsewhere by the
 * trust's own decision, and what the trust holds for all its schools is had.
 */
export function relatedPolicies(
  policy: StatedPolicy,
  record: SchoolRecord,
  today: IsoDate,
  settings: ComplianceSettings,
): Contradiction[] {
  const seen = new Set([policy.type, ...record.heldByTrust]);
  return policy.relatedPolicies.flatMap((named) => {
    const type = policyTypeFromName(named.words, record.policyTypes);
    const code = type?.code ?? named.words.toLowerCase();
    if (type?.retired || seen.has(code)) return [];
    seen.add(code);
    const held = record.policies.find((each) => each.type === type?.code);
    if (!type || !held) return [missing(named, type, policy, record)];
    const standing = policyStanding(datedPolicy(held), type, today, settings);
    if (standing.kind !== "overdue" || standing.dueOn === null) return [];
    return [overdue(named, { type, held, dueOn: standing.dueOn }, policy, record)];
  });
}

function missing(
  named: StatedWords,
  type: PolicyType | null,
  policy: StatedPolicy,
  record: SchoolRecord,
): Contradiction {
  const about = sideOfPolicy(policy, record);
  const refersTo = `${thePolicy(about.name)} refers to “${named.words}”`;
  const says = type
    ? `The register has no ${type.name.toLowerCase()} policy of this school.`
    : "The trust’s register has no type of policy by that name.";
  return {
    key: contradictionKey("related_policy_missing", type?.code ?? null, policy.type, named.words),
    kind: "related_policy_missing",
    weight: "advice",
    policy: about,
    about: type?.code ?? null,
    words: `${refersTo}, which the register doesn’t have.`,
    sides: [
      {
        of: "policy",
        says: `${refersTo}.`,
        evidence: [passageOrVersion(policy.versionId, named.evidence)],
      },
      {
        of: "register",
        says,
        evidence: type
          ? [{ kind: "policies_of_type", code: type.code }]
          : [{ kind: "policy_type", code: policy.type }],
      },
    ],
    since: policy.confirmedOn,
    steps: type
      ? [{ code: "upload_policy", words: `Upload “${named.words}”`, policyType: type.code }]
      : [
          {
            code: "correct_fact",
            words: "Correct which policies it refers to",
            versionId: policy.versionId,
            fact: "relatedPolicies",
          },
        ],
    choices: [
      { how: "both_are_right", words: "The school has it, and keeps it elsewhere" },
      { how: "policy_is_right", words: "The school needs it, and it will be uploaded" },
      {
        how: "register_is_right",
        words: "There is no such policy; the text follows at its next version",
      },
      { how: "no_contradiction", words: "It is part of another policy in the register" },
    ],
  };
}

function overdue(
  named: StatedWords,
  { type, held, dueOn }: { type: PolicyType; held: StatedPolicy; dueOn: IsoDate },
  policy: StatedPolicy,
  record: SchoolRecord,
): Contradiction {
  const about = sideOfPolicy(policy, record);
  const refersTo = `${thePolicy(about.name)} refers to “${named.words}”`;
  return {
    key: contradictionKey("related_policy_overdue", type.code, policy.type, dueOn),
    kind: "related_policy_overdue",
    weight: "partly_met",
    policy: about,
    about: type.code,
    words: `${refersTo}, whose review was due by ${formatIsoDate(dueOn)}.`,
    sides: [
      {
        of: "policy",
        says: `${refersTo}.`,
        evidence: [passageOrVersion(policy.versionId, named.evidence)],
      },
      {
        of: "register",
        says: `Its review was due by ${formatIsoDate(dueOn)}.`,
        evidence: [passageOrVersion(held.versionId, held.nextReview?.evidence)],
      },
    ],
    since: dueOn,
    steps: [
      {
        code: "upload_policy",
        words: `Review “${named.words}” and upload the new version`,
        policyType: type.code,
      },
    ],
    choices: [
      { how: "policy_is_right", words: "It is being reviewed, and the new version follows" },
      { how: "no_contradiction", words: "The text means another policy" },
    ],
  };
}
