/** Two things that a school's record says and that can't both be right. Both are kept; a person settles which is meant. */
import type { IsoDate } from "../dates/dates.ts";
import type { EvidenceReference } from "../measures/measure.ts";
import type { RoleCode } from "../roles.ts";

/** In the order in which they are listed: what misleads a parent or a child first. */
export const CONTRADICTION_KINDS = [
  "other_school",
  "person",
  "governor_also_leads",
  "review_date",
  "required_review",
  "stated_cycle",
  "date_order",
  "approval_date",
  "edition_at_adoption",
  "related_policy_overdue",
  "related_policy_missing",
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export const CONTRADICTION_KIND_WORDS: Readonly<Record<ContradictionKind, string>> = {
  other_school: "Names another school",
  person: "Names another person",
  governor_also_leads: "Governor also leads",
  review_date: "Another review date",
  required_review: "Reviewed less often than asked",
  stated_cycle: "Its dates and its cycle differ",
  date_order: "Dates out of order",
  approval_date: "Another approval date",
  edition_at_adoption: "Guidance already replaced",
  related_policy_overdue: "Related policy overdue",
  related_policy_missing: "Related policy not here",
};

/**
 * How much it weighs on the overview. `advice` is listed and counts for nothing there: a school that keeps its other
 * policies elsewhere has done nothing wrong.
 */
export type ContradictionWeight = "needs_action" | "partly_met" | "advice";

export type ContradictionEvidence =
  | EvidenceReference
  /** A type in the trust's register of policies. */
  | { kind: "policy_type"; code: string }
  /** A school's own versions of one type of policy. */
  | { kind: "policies_of_type"; code: string }
  | { kind: "approval"; versionId: string }
  | { kind: "guidance_edition"; editionId: string; name: string }
  | { kind: "school" };

export interface ContradictionSide {
  of: "policy" | "register" | "guidance";
  /** A sentence: "The policy names Mr J Okafor." */
  says: string;
  evidence: ContradictionEvidence[];
}

/** One thing to do that would end the contradiction, and what the page needs to lead to its form. */
export type ContradictionStep =
  | { code: "correct_fact"; words: string; versionId: string; fact: string }
  | { code: "appoint"; words: string; role: RoleCode }
  | { code: "upload_policy"; words: string; policyType: string }
  | { code: "record_approval"; words: string; versionId: string };

export const SETTLEMENT_WAYS = [
  "policy_is_right",
  "register_is_right",
  "both_are_right",
  "no_contradiction",
] as const;
export type SettlementWay = (typeof SETTLEMENT_WAYS)[number];

export interface SettlementChoice {
  how: SettlementWay;
  /** What the person says by it: "Ms R Lindqvist is right; the policy follows at its next review". */
  words: string;
}

export interface Contradiction {
  /** Stable as long as both sides say what they say: another date, name or version gives another key. */
  key: string;
  kind: ContradictionKind;
  weight: ContradictionWeight;
  /** The policy that is one of the sides; null where the register contradicts itself. */
  policy: { versionId: string; type: string; name: string } | null;
  /** What it is about: a role, a type of policy. */
  about: string | null;
  /** A sentence without blame: "The policy names Mr J Okafor as online safety coordinator; the register has Ms R Lindqvist." */
  words: string;
  sides: readonly [ContradictionSide, ContradictionSide];
  /** From which day both have stood, as far as it is known. */
  since: IsoDate | null;
  steps: ContradictionStep[];
  choices: SettlementChoice[];
}

/** "person.online_safety_coordinator.1k2m3n": short enough for an address, the same on every visit. */
export function contradictionKey(
  kind: ContradictionKind,
  about: string | null,
  ...bothSides: readonly string[]
): string {
  const said = bothSides.map(withoutSpelling).join("\u0000");
  return [kind, ...(about ? [about] : []), digest(said)].join(".");
}

/** Letter case and spaces are no difference: a reader that learns to read a name better says the same. */
function withoutSpelling(text: string): string {
  // As nearly all names and dates are written: nothing is to be made one.
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** 53 bits of two multiplicative hashes. Nobody gains by a collision: it tells changes apart, it protects nothing. */
function digest(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one =
    Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other =
    Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & other) + (one >>> 0)).toString(36);
}
