/** Whose policy a file is, by what it says inside. Pure; the same file gives the same answer. */
import { isSameSchoolName } from "../school-name.ts";
import { plainWords } from "./plain-words.ts";
import {
  evidenceFor,
  type MatchableSchool,
  type MatchReason,
  policyWords,
  type PolicyWords,
  type SchoolEvidence,
} from "./school-evidence.ts";

export { MATCH_REASONS, type MatchableSchool, type MatchReason } from "./school-evidence.ts";

export const MATCH_DOUBTS = [
  /** A federation's, or one that was copied from a neighbour. */
  "several_schools",
  /** Two schools of the trust have this name, and nothing else tells them apart. */
  "same_name",
  /** The trust's own policy. */
  "trust_only",
  /** It says that it is the policy of a school that the trust hasn't got. */
  "another_school",
  /** The school is mentioned, and not as the one whose policy it is. */
  "in_passing",
  "file_name_only",
  "nothing",
] as const;
export type MatchDoubt = (typeof MATCH_DOUBTS)[number];

export interface SchoolMatch {
  /** The likeliest; null when nothing speaks for any. */
  schoolId: string | null;
  /** What speaks for it. */
  reasons: MatchReason[];
  /** Why a person has to decide; null when it is sure. */
  doubt: MatchDoubt | null;
  /** What the policy calls the school whose policy it is, where it says so. */
  stated: string | null;
  /** Every school that something speaks for, the likeliest first. */
  likely: string[];
}

export interface PolicyToMatch {
  fileName: string;
  pages: readonly string[];
  /** What was read as the school's name. */
  statedSchool: string | null;
}

const ENOUGH = 45;
/** How much of the first's evidence makes a second school a rival. */
const RIVAL = 0.6;
/** What must speak for one of two schools of the same name, beyond what speaks for both. */
const TELLS_APART = 5;

/** @param schools those that the file can be for @param trustName the policy may be the trust's own */
export function matchSchool(
  policy: PolicyToMatch,
  schools: readonly MatchableSchool[],
  trustName: string,
): SchoolMatch {
  const words = policyWords(policy, trustName);
  const candidates = schools
    .map((school) => evidenceFor(school, words))
    .filter(({ reasons }) => reasons.some((reason) => reason !== "local_authority"))
    .toSorted((a, b) => b.score - a.score);
  const [best] = candidates;
  return {
    schoolId: best?.school.id ?? null,
    reasons: best?.reasons ?? [],
    doubt: doubtOf(candidates, words, { schools, trustName }),
    stated: policy.statedSchool,
    likely: candidates.map(({ school }) => school.id),
  };
}

function doubtOf(
  [best, second]: readonly SchoolEvidence[],
  words: PolicyWords,
  trust: { schools: readonly MatchableSchool[]; trustName: string },
): MatchDoubt | null {
  if (best && second && plainWords(best.school.name) === plainWords(second.school.name)) {
    return best.score - second.score >= TELLS_APART ? null : "same_name";
  }
  if (statesAnother(words, trust)) return "another_school";
  if (!best) return words.namesTrust ? "trust_only" : "nothing";
  if (best.reasons.every((reason) => reason === "file_name" || reason === "local_authority")) {
    return words.namesTrust ? "trust_only" : "file_name_only";
  }
  if (second && isRival(second, best)) return "several_schools";
  return best.score >= ENOUGH ? null : "in_passing";
}

/** Named as whose policy it is, and not as a part of the likelier one's name: "Ashdown School" is in "New Ashdown School". */
function isRival({ school, reasons, score }: SchoolEvidence, best: SchoolEvidence): boolean {
  const isNamed = reasons.includes("stated") || reasons.includes("at_the_front");
  const isPart = plainWords(best.school.name).includes(plainWords(school.name));
  return isNamed && !isPart && score >= best.score * RIVAL;
}

function statesAnother(
  { stated, text }: PolicyWords,
  { schools, trustName }: { schools: readonly MatchableSchool[]; trustName: string },
): boolean {
  if (stated === null) return false;
  const known = [trustName, ...schools.map(({ name }) => name)];
  if (known.some((name) => isSameSchoolName(name, stated))) return false;
  // "The Chalk Downs Trust and its schools", or a federation of two of them: no other school's name.
  const said = plainWords(stated);
  const partOfKnown = known.some(
    (name) => said.includes(plainWords(name)) || plainWords(name).includes(said),
  );
  return !partOfKnown && text.includes(said);
}
