import {
  POLICY_STANDINGS,
  policyStanding,
  type PolicyStanding,
  type PolicyStandingKind,
} from "@safeboard/compliance/policy-standing";
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import type { PolicyType } from "@safeboard/compliance/policy-types";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { listSchools, type SchoolName } from "../schools/list-schools.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { datesOf, type HeldForAll, loadHeldForAll } from "./load-held-for-all.ts";
import { loadPolicyTypes } from "./load-policy-types.ts";

export interface RegisteredType extends PolicyType {
  /** How many schools' policies of this type stand how. */
  counts: Record<PolicyStandingKind, number>;
  /** The one that the trust holds for all schools, where there is one. */
  heldForAll:
    | (Pick<HeldForAll, "modelId" | "name" | "number"> & { standing: PolicyStanding })
    | null;
}

export interface PolicyRegister {
  /** Those that the member may see. */
  schools: number;
  types: RegisteredType[];
}

type KeptDates = Pick<PolicyFacts, "adopted" | "lastReviewed" | "nextReview" | "reviewCycleMonths">;

/** The trust's types of policy, and how many of its schools have one of each in date. */
export async function readPolicyRegister(context: MemberContext): Promise<PolicyRegister> {
  const { actor, database, today } = context;
  const schools = await listSchools(context);
  return withActor(database, actor, async (transaction) => {
    const [types, held, settings, kept] = await Promise.all([
      loadPolicyTypes(transaction, actor.trustId),
      loadHeldForAll(transaction, actor.trustId),
      loadSettings(transaction, actor.trustId, today),
      selectKeptDates(transaction, actor.trustId, today),
    ]);
    const current = new Map(kept.map((row) => [`${row.schoolId} ${row.kind}`, row]));
    return {
      schools: schools.length,
      types: types.map((type) => {
        const ofTrust = type.heldBy === "trust" ? held.get(type.code) : undefined;
        const standings = schools.map(({ id }: SchoolName) => {
          const own = current.get(`${id} ${type.code}`);
          const dated = own ? { ...datesOf(own.facts), effectiveOn: own.effectiveOn } : ofTrust;
          return policyStanding(dated ?? null, type, today, settings).kind;
        });
        return {
          ...type,
          counts: countsOf(standings),
          heldForAll: ofTrust
            ? {
                modelId: ofTrust.modelId,
                name: ofTrust.name,
                number: ofTrust.number,
                standing: policyStanding(ofTrust, type, today, settings),
              }
            : null,
        };
      }),
    };
  });
}

/** The row of each school and type that is in force: of those that have taken effect, the latest. */
async function selectKeptDates(transaction: Transaction, trustId: string, today: string) {
  // As on the overview: by index, the policy's list of schools is unpacked once a scan (infra/decisions/0003).
  await transaction.execute(sql`set local enable_seqscan = off`);
  return transaction
    .selectDistinctOn([keptPolicy.schoolId, keptPolicy.kind], {
      schoolId: keptPolicy.schoolId,
      kind: keptPolicy.kind,
      effectiveOn: keptPolicy.effectiveOn,
      facts: sql<KeptDates>`${keptPolicy.facts} - '{people,relatedPolicies,school,guidance,title,approvingBody}'::text[]`,
    })
    .from(keptPolicy)
    .where(and(eq(keptPolicy.trustId, trustId), lte(keptPolicy.effectiveOn, today)))
    .orderBy(asc(keptPolicy.schoolId), asc(keptPolicy.kind), desc(keptPolicy.effectiveOn));
}

function countsOf(standings: readonly PolicyStandingKind[]): Record<PolicyStandingKind, number> {
  const counted = POLICY_STANDINGS.map((kind): [PolicyStandingKind, number] => [
    kind,
    standings.filter((standing) => standing === kind).length,
  ]);
  return Object.fromEntries(counted) as Record<PolicyStandingKind, number>;
}
