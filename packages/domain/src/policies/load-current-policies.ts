/** The policies that schools go by today, of every type, as they are kept: the table is asked once for all who judge. */
import type { KeptFindings } from "@safeboard/compliance/expectations";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import type { Transaction } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { and, asc, desc, lte, sql } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";

/** Which schools' policies, and as at which day. */
export interface CurrentPoliciesWanted extends WantedSchools {
  today: IsoDate;
}

type Facts = Omit<PolicyFacts, "people" | "relatedPolicies">;

/** One of a school's policies: the version of its type that is in force on the day. */
export interface CurrentPolicyKept {
  schoolId: string;
  kind: string;
  policyId: string;
  versionId: string;
  versionNumber: number;
  confirmedOn: IsoDate;
  effectiveOn: IsoDate;
  findings: KeptFindings;
  facts: Facts;
  names: string[];
  /** What the text calls each of them, in the order of the names. */
  posts: string[][];
  relatedNames: string[];
  /** With their passages, of one school; where many are judged at once these are most of a policy's facts. */
  people: PolicyFacts["people"] | null;
  relatedPolicies: PolicyFacts["relatedPolicies"] | null;
}

/** Of each type the version that took effect last; a later one takes over on its day. Asks at once, and once. */
export async function loadCurrentPolicies(
  transaction: Transaction,
  { trustId, schoolId, today }: CurrentPoliciesWanted,
): Promise<CurrentPolicyKept[]> {
  const { facts } = keptPolicy;
  const whole = schoolId !== undefined;
  return transaction
    .selectDistinctOn([keptPolicy.schoolId, keptPolicy.kind], {
      schoolId: keptPolicy.schoolId,
      kind: sql<string>`${keptPolicy.kind}`,
      policyId: keptPolicy.policyId,
      versionId: keptPolicy.versionId,
      versionNumber: keptPolicy.versionNumber,
      confirmedOn: keptPolicy.confirmedOn,
      effectiveOn: keptPolicy.effectiveOn,
      findings: keptPolicy.findings,
      facts: sql<Facts>`${facts} - '{people,relatedPolicies}'::text[]`,
      names: sql<string[]>`jsonb_path_query_array(${facts}, '$.people[*].name')`,
      posts: sql<string[][]>`jsonb_path_query_array(${facts}, '$.people[*].roles')`,
      relatedNames: sql<string[]>`jsonb_path_query_array(${facts}, '$.relatedPolicies[*].value')`,
      people: whole ? sql<PolicyFacts["people"] | null>`${facts} -> 'people'` : NOTHING,
      relatedPolicies: whole
        ? sql<PolicyFacts["relatedPolicies"] | null>`${facts} -> 'relatedPolicies'`
        : NOTHING,
    })
    .from(keptPolicy)
    .where(and(atSchools(keptPolicy, { trustId, schoolId }), lte(keptPolicy.effectiveOn, today)))
    .orderBy(asc(keptPolicy.schoolId), asc(keptPolicy.kind), desc(keptPolicy.effectiveOn));
}

const NOTHING = sql<null>`null::jsonb`;
