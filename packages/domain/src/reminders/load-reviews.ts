/** The reviews that come or are overdue: of every version in force, and of what the trust holds for all its schools. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { policyStanding } from "@safeboard/compliance/policy-standing";
import type { PolicyType } from "@safeboard/compliance/policy-types";
import type { ReviewToCome } from "@safeboard/compliance/reminders";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Member, Transaction } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc, eq, sql } from "drizzle-orm";
import { datesOf, loadHeldForAll } from "../policies/load-held-for-all.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { atSchool } from "../schools/at-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";

export interface ReviewOfPolicy extends ReviewToCome {
  /** The version or the model, which tells this review from others. */
  id: string;
  /** Null for what the trust holds for all its schools. */
  schoolId: string | null;
  /** The school's; "The trust" where there is none. */
  schoolName: string;
  policyType: string;
  policyName: string;
  versionId: string | null;
  /** When what is known of it was last changed. */
  knownAt: Date;
}

export interface LoadedReviews {
  reviews: ReviewOfPolicy[];
  settings: ComplianceSettings;
}

/**
 * A version that an approved one will replace has its review behind it; that of the approved one counts. Versions that
 * were replaced or filed as history are not kept among these at all, and types that the trust has retired are left out.
 *
 * @param schoolId this school alone; without it, all that the actor sees and what the trust holds
 */
export async function loadReviews(
  transaction: Transaction,
  actor: Pick<Member, "trustId" | "scope">,
  { today, schoolId }: { today: IsoDate; schoolId?: string },
): Promise<LoadedReviews> {
  const { trustId } = actor;
  const [kept, schools, types, settings, held] = await Promise.all([
    selectKept(transaction, { trustId, schoolId }),
    transaction
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(isSchoolInTrust(trustId, today)),
    loadPolicyTypes(transaction, trustId),
    loadSettings(transaction, trustId, today),
    schoolId || actor.scope !== "trust" ? null : loadHeldForAll(transaction, trustId),
  ]);
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
  const typeOf = new Map(types.filter(({ retired }) => !retired).map((type) => [type.code, type]));
  const ofSchools = latestOfEach(kept).flatMap((row) =>
    reviewOfSchool(row, { nameOf, typeOf, settings, today }),
  );
  const ofTrust = [...(held ?? [])].flatMap(([code, policy]): ReviewOfPolicy[] => {
    const type = typeOf.get(code);
    const { dueOn } = policyStanding(policy, type ?? NO_CYCLE, today, settings);
    if (!type || !dueOn) return [];
    return [
      {
        id: policy.modelId,
        schoolId: null,
        schoolName: "The trust",
        policyType: code,
        policyName: type.name,
        versionId: null,
        dueOn,
        knownFrom: policy.effectiveOn,
        knownAt: new Date(`${policy.effectiveOn}T00:00:00Z`),
      },
    ];
  });
  return { reviews: [...ofSchools, ...ofTrust], settings };
}

const NO_CYCLE = { reviewMonths: null };

type Dates = Pick<PolicyFacts, "adopted" | "lastReviewed" | "nextReview" | "reviewCycleMonths">;

function selectKept(
  transaction: Transaction,
  { trustId, schoolId }: { trustId: string; schoolId: string | undefined },
) {
  const { facts } = keptPolicy;
  return transaction
    .select({
      schoolId: keptPolicy.schoolId,
      type: sql<string>`${keptPolicy.kind}`,
      versionId: keptPolicy.versionId,
      confirmedOn: keptPolicy.confirmedOn,
      effectiveOn: keptPolicy.effectiveOn,
      keptAt: keptPolicy.keptAt,
      facts: sql<Dates>`jsonb_build_object(
        'adopted', ${facts} -> 'adopted', 'lastReviewed', ${facts} -> 'lastReviewed',
        'nextReview', ${facts} -> 'nextReview', 'reviewCycleMonths', ${facts} -> 'reviewCycleMonths')`,
    })
    .from(keptPolicy)
    .where(schoolId ? atSchool(keptPolicy, { trustId, schoolId }) : eq(keptPolicy.trustId, trustId))
    .orderBy(asc(keptPolicy.schoolId), asc(keptPolicy.kind), asc(keptPolicy.effectiveOn));
}

type Kept = Awaited<ReturnType<typeof selectKept>>[number];

/** The rows come in the order in which the versions take effect: of each school and type the last one counts. */
function latestOfEach(kept: readonly Kept[]): Kept[] {
  return [...new Map(kept.map((row) => [`${row.schoolId} ${row.type}`, row])).values()];
}

function reviewOfSchool(
  { schoolId, type: code, versionId, confirmedOn, effectiveOn, keptAt, facts }: Kept,
  {
    nameOf,
    typeOf,
    settings,
    today,
  }: {
    nameOf: ReadonlyMap<string, string>;
    typeOf: ReadonlyMap<string, PolicyType>;
    settings: ComplianceSettings;
    today: IsoDate;
  },
): ReviewOfPolicy[] {
  const [schoolName, type] = [nameOf.get(schoolId), typeOf.get(code)];
  if (!schoolName || !type) return [];
  const { dueOn } = policyStanding({ ...datesOf(facts), effectiveOn }, type, today, settings);
  if (!dueOn) return [];
  return [
    {
      id: versionId,
      schoolId,
      schoolName,
      policyType: code,
      policyName: type.name,
      versionId,
      dueOn,
      knownFrom: effectiveOn > confirmedOn ? effectiveOn : confirmedOn,
      knownAt: keptAt,
    },
  ];
}
