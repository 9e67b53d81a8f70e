import type { IsoDate } from "@safeboard/compliance/dates";
import { type PolicyNextStep, policyNextStep } from "@safeboard/compliance/policy-next-step";
import { policyStanding, type PolicyStanding } from "@safeboard/compliance/policy-standing";
import { type PolicyType, policyTypeName } from "@safeboard/compliance/policy-types";
import {
  publicationStanding,
  type PublicationStanding,
} from "@safeboard/compliance/publication-standing";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { publication, publicationCheck } from "@safeboard/database/tables/policy-life";
import { and, asc, lte } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { summariseVersions, type VersionSummary } from "./list-policy-versions.ts";
import { datesOf, type HeldForAll, loadHeldForAll } from "./load-held-for-all.ts";
import { loadPolicyTypes } from "./load-policy-types.ts";

export const listSchoolPoliciesInput = z.object({ schoolId: identifier });

export interface SchoolPolicy {
  type: PolicyType;
  /** The school's own, or the trust's where that counts for it. */
  standing: PolicyStanding;
  current: VersionSummary | null;
  /** The newest version that is not the school's policy yet. */
  pending: VersionSummary | null;
  publication: PublicationStanding["kind"];
  webAddress: string | null;
  versions: number;
  heldForAll: Pick<HeldForAll, "modelId" | "name" | "number"> | null;
  next: PolicyNextStep | null;
}

export interface SchoolPolicies {
  school: { id: string; name: string };
  policies: SchoolPolicy[];
}

const PENDING = new Set(["draft", "not_approved", "in_review", "approved"]);

/** Every type of policy in the trust's register, and where the school stands with it; a retired one if it has any. */
export async function listSchoolPolicies(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof listSchoolPoliciesInput>,
): Promise<SchoolPolicies> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const policies = await policiesOfSchool(transaction, { trustId, schoolId }, today);
    return { school: { id: school.id, name: school.name }, policies };
  });
}

/** The same of a school that is known to be the reader's. */
export async function policiesOfSchool(
  transaction: Transaction,
  address: SchoolAddress,
  today: IsoDate,
): Promise<SchoolPolicy[]> {
  const { trustId } = address;
  const [types, held, settings, versions, kept, { publications, checks }] = await Promise.all([
    loadPolicyTypes(transaction, trustId),
    loadHeldForAll(transaction, trustId),
    loadSettings(transaction, trustId, today),
    summariseVersions(transaction, { ...address, today }),
    selectKept(transaction, address, today),
    selectPublications(transaction, address),
  ]);
  const byKind = Map.groupBy(versions, ({ kind }) => kind);
  return [...types, ...typesElsewhere(types, byKind.keys())].flatMap((type): SchoolPolicy[] => {
    const own = byKind.get(type.code) ?? [];
    if (type.retired && own.length === 0) return [];
    const current = own.find(({ status }) => status === "current") ?? null;
    const newest = own.find(({ status }) => PENDING.has(status)) ?? null;
    const pending = newest && (!current || newest.number > current.number) ? newest : null;
    const keptRow = current && kept.find(({ versionId }) => versionId === current.versionId);
    const forAll = type.heldBy === "trust" ? (held.get(type.code) ?? null) : null;
    const dated = keptRow
      ? { ...datesOf(keptRow.facts), effectiveOn: keptRow.effectiveOn }
      : forAll;
    const standing = policyStanding(dated, type, today, settings);
    const published = current
      ? publicationStanding(current.versionId, publications, checks)
      : ({ kind: "not_published" } as const);
    return [
      {
        type,
        standing,
        current,
        pending,
        publication: published.kind,
        webAddress: "publication" in published ? published.publication.webAddress : null,
        versions: own.length,
        heldForAll: forAll && {
          modelId: forAll.modelId,
          name: forAll.name,
          number: forAll.number,
        },
        next: type.retired
          ? null
          : policyNextStep({
              type,
              standing: standing.kind,
              current,
              pending,
              publication: published.kind,
            }),
      },
    ];
  });
}

/** A school that came from another trust can have policies of types that only that trust had: called by their codes. */
function typesElsewhere(types: readonly PolicyType[], kinds: Iterable<string>): PolicyType[] {
  const known = new Set(types.map(({ code }) => code));
  return [...kinds]
    .filter((code) => !known.has(code))
    .map((code) => {
      const words = policyTypeName(types, code);
      return {
        code,
        name: words.charAt(0).toUpperCase() + words.slice(1),
        reviewMonths: null,
        approvedBy: "",
        onWebsite: false,
        heldBy: "school",
        retired: true,
        decided: null,
        source: null,
        alsoCalled: [],
      };
    });
}

function selectKept(transaction: Transaction, school: SchoolAddress, today: string) {
  return transaction
    .select({
      versionId: keptPolicy.versionId,
      effectiveOn: keptPolicy.effectiveOn,
      facts: keptPolicy.facts,
    })
    .from(keptPolicy)
    .where(and(atSchool(keptPolicy, school), lte(keptPolicy.effectiveOn, today)));
}

async function selectPublications(transaction: Transaction, school: SchoolAddress) {
  const [publications, checks] = await Promise.all([
    transaction
      .select()
      .from(publication)
      .where(atSchool(publication, school))
      .orderBy(asc(publication.recordedAt)),
    transaction
      .select()
      .from(publicationCheck)
      .where(atSchool(publicationCheck, school))
      .orderBy(asc(publicationCheck.recordedAt)),
  ]);
  return { publications, checks };
}
