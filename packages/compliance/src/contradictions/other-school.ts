import { sharesWord } from "../school-name.ts";
import { type Contradiction, contradictionKey } from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import { passageOrVersion, sideOfPolicy, thePolicy } from "./wording.ts";

/**
 * The school's name in the text is another school's: the wrong file, as a rule. A policy that names the trust was
 * written for all its schools, and contradicts nothing. A name that shares a word with the school's own ("St Mary's"
 * for "St Mary's and St John's") weighs less than one that shares none.
 */
export function otherSchool(policy: StatedPolicy, record: SchoolRecord): Contradiction[] {
  const { schoolName, trustName, schoolsKnown } = record;
  const named = policy.school?.words;
  if (!named) return [];
  if (schoolsKnown.areSame(named, schoolName) || schoolsKnown.areSame(named, trustName)) return [];
  const about = sideOfPolicy(policy, record);
  const inText = `${thePolicy(about.name)} names “${named}”`;
  return [
    {
      key: contradictionKey("other_school", policy.type, named, schoolName),
      kind: "other_school",
      weight: sharesWord(named, schoolName) ? "partly_met" : "needs_action",
      policy: about,
      about: policy.type,
      words: schoolsKnown.has(named)
        ? `${inText}, which is another school of the trust: it may be the wrong file.`
        : `${inText}; this school is ${schoolName}.`,
      sides: [
        {
          of: "policy",
          says: `${inText}.`,
          evidence: [passageOrVersion(policy.versionId, policy.school?.evidence)],
        },
        { of: "register", says: `The school is ${schoolName}.`, evidence: [{ kind: "school" }] },
      ],
      since: policy.confirmedOn,
      steps: [
        {
          code: "upload_policy",
          words: "Upload the school’s own policy",
          policyType: policy.type,
        },
        {
          code: "correct_fact",
          words: "Correct the name that was read",
          versionId: policy.versionId,
          fact: "school",
        },
      ],
      choices: [
        { how: "both_are_right", words: `“${named}” is another name of ${schoolName}` },
        {
          how: "register_is_right",
          words: "It is this school’s policy; the next version gives the right name",
        },
        { how: "no_contradiction", words: "The name belongs to somebody else in the text" },
      ],
    },
  ];
}
