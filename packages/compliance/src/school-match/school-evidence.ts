/** What speaks for one school in a policy. */
import { distinctiveWords, isSameSchoolName } from "../school-name.ts";
import { countOf, plainWords } from "./plain-words.ts";

export interface MatchableSchool {
  id: string;
  name: string;
  urn: string | null;
  localAuthority: string | null;
}

export const MATCH_REASONS = [
  /** What was read as the policy's school. */
  "stated",
  "at_the_front",
  "in_the_text",
  /** "Ashdown Vale", without the kind of school. */
  "short_name",
  "urn",
  /** In a web or email address. */
  "web_address",
  "local_authority",
  "file_name",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

const POINTS: Readonly<Record<MatchReason, number>> = {
  stated: 50,
  at_the_front: 25,
  in_the_text: 20,
  short_name: 10,
  urn: 40,
  web_address: 25,
  local_authority: 5,
  file_name: 8,
};

/** A name that a policy keeps coming back to is its own. */
const POINTS_FOR_EACH_MENTION = 2;
const MOST_FOR_MENTIONS = 10;

export interface SchoolEvidence {
  school: MatchableSchool;
  reasons: MatchReason[];
  score: number;
}

/** A policy, prepared once for all schools. */
export interface PolicyWords {
  /** Without the trust's name, in which a school's often stands: "Aston Academies Trust". */
  text: string;
  namesTrust: boolean;
  /** The first page or so, where a policy says whose it is. */
  front: string;
  /** "office ashdownvale kent sch uk": what addresses are made of. */
  addresses: readonly string[];
  fileName: string;
  stated: string | null;
}

const FRONT_CHARACTERS = 1_500;
/** The name of a school stands in the first pages of its policy, or nowhere. */
const MOST_CHARACTERS = 200_000;
const ADDRESS = /(?:@|https?:\/\/|www\.)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/giu;

export function policyWords(
  policy: { fileName: string; pages: readonly string[]; statedSchool: string | null },
  trustName: string,
): PolicyWords {
  const text = policy.pages.join("\n").slice(0, MOST_CHARACTERS);
  const domains = [...text.matchAll(ADDRESS)].map(([, domain = ""]) => domain.toLowerCase());
  const labels = domains.flatMap((domain) => domain.replace(/^www\./u, "").split("."));
  const trust = plainWords(trustName);
  const withoutTrust = (words: string) => words.replaceAll(trust, " | ");
  return {
    text: withoutTrust(plainWords(text)),
    namesTrust: plainWords(text).includes(trust),
    front: withoutTrust(plainWords(text.slice(0, FRONT_CHARACTERS))),
    addresses: [...new Set(labels.map((label) => label.replaceAll("-", "")))],
    fileName: plainWords(policy.fileName.replace(/\.[a-z]{2,5}$/iu, "").replaceAll("_", " ")),
    stated: policy.statedSchool,
  };
}

export function evidenceFor(school: MatchableSchool, policy: PolicyWords): SchoolEvidence {
  const name = plainWords(school.name);
  const distinctive = distinctiveWords(school.name);
  const short = ` ${distinctive.join(" ")} `;
  const mentions = countOf(policy.text, name);
  const found: Record<MatchReason, boolean> = {
    stated: policy.stated !== null && isSameSchoolName(policy.stated, school.name),
    at_the_front: policy.front.includes(name),
    in_the_text: mentions > 0,
    short_name: mentions === 0 && isTelling(distinctive) && policy.text.includes(short),
    urn: school.urn !== null && policy.text.includes(` ${school.urn} `),
    web_address: isInAddress(distinctive, policy.addresses),
    local_authority:
      school.localAuthority !== null && policy.text.includes(plainWords(school.localAuthority)),
    file_name: isTelling(distinctive) && policy.fileName.includes(short),
  };
  const reasons = MATCH_REASONS.filter((reason) => found[reason]);
  const score =
    reasons.reduce((sum, reason) => sum + POINTS[reason], 0) +
    Math.min(MOST_FOR_MENTIONS, Math.max(0, mentions - 1) * POINTS_FOR_EACH_MENTION);
  return { school, reasons, score };
}

/** One short word, such as a town's name, stands in many texts. */
const isTelling = (words: readonly string[]) => words.join("").length >= 5;

/** All of the name in its order: "Ashdown Vale" stands in office@ashdownvale.example, and not in vale.example. */
function isInAddress(words: readonly string[], labels: readonly string[]): boolean {
  const joined = words.join("");
  return isTelling(words) && labels.some((label) => label.includes(joined));
}
