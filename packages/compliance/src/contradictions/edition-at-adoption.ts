import { formatIsoDate, formatWrittenDate } from "../dates/dates.ts";
import { editionCited } from "../guidance/edition-cited.ts";
import { editionInForce, judgeEditionAtAdoption } from "../guidance/edition-standing.ts";
import { type Contradiction, contradictionKey } from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import { passageOrVersion, sideOfPolicy, thePolicy } from "./wording.ts";

/**
 * The newest edition of KCSIE that the policy cites had been replaced when it was adopted; of an imprecise adoption
 * the possible day that is kindest to the school counts. Nothing is said of a policy that cites none: the guidance
 * measure says that.
 */
export function editionAtAdoption(policy: StatedPolicy, record: SchoolRecord): Contradiction[] {
  const { adopted, versionId } = policy;
  const found = editionCited(policy.guidance);
  if (!adopted || found.kind !== "edition") return [];
  const { edition, cited } = found;
  const standing = judgeEditionAtAdoption(edition, adopted);
  const inForce = editionInForce(adopted.start);
  if ((standing.kind !== "superseded" && standing.kind !== "grace") || !inForce) return [];
  const about = sideOfPolicy(policy, record);
  const when = formatWrittenDate(adopted);
  const cites = `${thePolicy(about.name)} cites ${edition.shortName}`;
  const inForceThen = `When it was adopted (${when}), ${inForce.shortName} had been in force since ${formatIsoDate(inForce.inForceFrom)}.`;
  return [
    {
      key: contradictionKey("edition_at_adoption", policy.type, edition.id, inForce.id),
      kind: "edition_at_adoption",
      weight: "partly_met",
      policy: about,
      about: policy.type,
      words: `${cites}, which had been replaced when it was adopted (${when}): ${inForce.shortName} was in force.`,
      sides: [
        {
          of: "policy",
          says: `${cites}.`,
          evidence: [
            passageOrVersion(versionId, cited.evidence),
            passageOrVersion(versionId, adopted.evidence),
          ],
        },
        {
          of: "guidance",
          says: inForceThen,
          evidence: [{ kind: "guidance_edition", editionId: inForce.id, name: inForce.shortName }],
        },
      ],
      since: adopted.end,
      steps: [
        {
          code: "upload_policy",
          words: "Upload a version that follows the edition in force",
          policyType: policy.type,
        },
        {
          code: "correct_fact",
          words: "Correct the edition that was read",
          versionId,
          fact: `guidance-${Math.max(0, policy.guidance.indexOf(cited))}`,
        },
      ],
      choices: [
        { how: "register_is_right", words: "The next version will cite the edition in force" },
        {
          how: "both_are_right",
          words: "The text was checked against the newer edition and fits it",
        },
        { how: "no_contradiction", words: "The older edition is named for its history" },
      ],
    },
  ];
}
