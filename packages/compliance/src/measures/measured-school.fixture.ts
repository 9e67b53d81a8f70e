/** Invented schools for the tests of the measures. */
import { setOf } from "../expectations/expectation-set.fixture.ts";
import { readWrittenDate } from "../dates/dates.ts";
import type { DateFact, GuidanceCited } from "../policy-facts.ts";
import type { RoleCode } from "../roles.ts";
import type { Appointment, CurrentPolicy, PolicyText, SchoolPosition } from "../school-position.ts";

const PASSAGE = { page: 2, start: 10, end: 20, quote: "invented  " };

export function dateFact(text: string, computed = false): DateFact {
  const date = readWrittenDate(text);
  if (!date) throw new Error(`"${text}" is no date`);
  return { ...date, computed, evidence: computed ? null : PASSAGE, confidence: 0.95 };
}

export function citing(edition: string | null): GuidanceCited[] {
  return [{ document: "KCSIE", edition, evidence: PASSAGE }];
}

export function appointed(
  role: RoleCode,
  name: string,
  from = "2024-09-01",
  to: string | null = null,
): Appointment {
  return { role, name, from, to, email: null };
}

export function policy(facts: Partial<CurrentPolicy> = {}): CurrentPolicy {
  return {
    policyId: "policy",
    versionId: "version-3",
    versionNumber: 3,
    confirmedAt: "2026-09-10",
    title: "Online Safety Policy",
    adopted: dateFact("September 2026"),
    lastReviewed: null,
    nextReview: dateFact("September 2027"),
    approvingBody: "Local governing body",
    guidance: citing("2026"),
    ...facts,
  };
}

const expected = setOf("guidance", { id: "E1", force: "must" });

/** A text that says what is expected of it. */
export const saysEverything: PolicyText = {
  own: { guidance: { E1: "m" } },
  others: [],
  sets: [expected],
  school: { phase: "Primary", schoolType: "Academy converter" },
};

/** A school in perfect order, on 22 November 2026, but for what the test changes. */
export function school(position: Partial<SchoolPosition> = {}): SchoolPosition {
  return {
    schoolId: "ashdown",
    askedForPolicy: true,
    policy: policy(),
    text: saysEverything,
    appointments: [
      appointed("online_safety_coordinator", "Ms Ada Larch"),
      appointed("designated_safeguarding_lead", "Mr Noor Whitlow"),
    ],
    ...position,
  };
}
