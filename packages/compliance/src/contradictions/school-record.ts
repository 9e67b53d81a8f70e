/** What contradictions are found in: what a school's current policies say, and what the register says. */
import type { DatedPolicy } from "../policy-standing.ts";
import type { IsoDate } from "../dates/dates.ts";
import type { DateFact, Evidence, GuidanceCited } from "../policy-facts.ts";
import type { PolicyType } from "../policy-types.ts";
import type { RoleCode } from "../roles.ts";
import type { SchoolNames } from "../school-name.ts";
import type { Appointment } from "../school-position.ts";

/** A passage is left out where many schools are judged at once: their cells don't show it. */
export interface StatedWords {
  words: string;
  evidence: Evidence | null;
}

export interface StatedPerson {
  name: string;
  /** Each once, as the policy's words for the post were understood. */
  roles: readonly RoleCode[];
  email: string | null;
  evidence: Evidence | null;
}

/** A current policy of any type, as far as it can contradict something. */
export interface StatedPolicy {
  versionId: string;
  /** Code of its type. */
  type: string;
  confirmedOn: IsoDate;
  effectiveOn: IsoDate;
  school: StatedWords | null;
  adopted: DateFact | null;
  lastReviewed: DateFact | null;
  nextReview: DateFact | null;
  /** What the text itself was read to say, where a person has entered another date than it; else null. */
  nextReviewInText: DateFact | null;
  reviewCycleMonths: { value: number; evidence: Evidence | null } | null;
  people: readonly StatedPerson[];
  guidance: readonly GuidanceCited[];
  relatedPolicies: readonly StatedWords[];
  /** The approval that somebody recorded beside what the text states; null when there is none. */
  recordedApproval: { approvedOn: IsoDate; body: string } | null;
}

export interface SchoolRecord {
  schoolId: string;
  schoolName: string;
  trustName: string;
  /** Of the trust, as far as the reader of the page may see them: the same for each of its records. */
  schoolsKnown: SchoolNames;
  appointments: readonly Appointment[];
  /** The trust's register of policy types. */
  policyTypes: readonly PolicyType[];
  policies: readonly StatedPolicy[];
  /** Types that the trust holds one policy of for all its schools, and has published. */
  heldByTrust: readonly string[];
}

export function datedPolicy(policy: StatedPolicy): DatedPolicy {
  const { adopted, lastReviewed, nextReview, effectiveOn } = policy;
  return {
    adopted,
    lastReviewed,
    nextReview,
    effectiveOn,
    reviewCycleMonths: policy.reviewCycleMonths?.value ?? null,
  };
}
