/** An invented school whose record contradicts nothing, but for what the test changes. */
import { readWrittenDate } from "../dates/dates.ts";
import type { DateFact } from "../policy-facts.ts";
import { policyTypeRegister } from "../policy-types.ts";
import { rolesFromText } from "../roles.ts";
import { schoolNames } from "../school-name.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { findContradictions } from "./find-contradictions.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";

export const TODAY = "2026-11-22";

export const passage = (quote: string) => ({ page: 1, start: 0, end: quote.length, quote });

export function date(text: string, more: Partial<DateFact> = {}): DateFact {
  const written = readWrittenDate(text);
  if (!written) throw new Error(`"${text}" is no date`);
  return { ...written, computed: false, evidence: passage(text), confidence: 0.95, ...more };
}

export function stated(facts: Partial<StatedPolicy> = {}): StatedPolicy {
  return {
    versionId: "version-3",
    type: "online_safety",
    confirmedOn: "2026-09-10",
    effectiveOn: "2026-09-08",
    school: { words: "Ashdown Vale Primary School", evidence: passage("Ashdown Vale") },
    adopted: date("8 September 2026"),
    lastReviewed: null,
    nextReview: date("September 2027"),
    nextReviewInText: null,
    reviewCycleMonths: null,
    people: [],
    guidance: [{ document: "KCSIE", edition: "2026", evidence: passage("KCSIE 2026") }],
    relatedPolicies: [],
    recordedApproval: null,
    ...facts,
  };
}

export const named = (name: string, ...posts: string[]) => ({
  name,
  roles: [...new Set(posts.flatMap((words) => rolesFromText(words)))],
  email: null,
  evidence: passage(name),
});

export const inPost = (
  role: SchoolRecord["appointments"][number]["role"],
  name: string,
  from = "2024-09-01",
  to: string | null = null,
) => ({ role, name, from, to, email: null });

export function record(
  facts: Partial<StatedPolicy> = {},
  changes: Partial<SchoolRecord> = {},
): SchoolRecord {
  return {
    schoolId: "ashdown",
    schoolName: "Ashdown Vale Primary School",
    trustName: "Chalk Downs Trust",
    schoolsKnown: schoolNames(["Ashdown Vale Primary School", "Beckside Academy"]),
    appointments: [],
    policyTypes: policyTypeRegister([]),
    policies: [stated(facts)],
    heldByTrust: [],
    ...changes,
  };
}

export const found = (of: SchoolRecord, today = TODAY) =>
  findContradictions(of, today, DEFAULT_SETTINGS);
