/** What the texts of schools were found to say, from the letters that are kept beside their figures. */
import type { ExpectationSet, KeptFindings } from "@safeboard/compliance/expectations";
import { DEFAULT_POLICY_TYPES } from "@safeboard/compliance/policy-types";
import type { Transaction } from "@safeboard/database/actor";
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { asc, desc, sql } from "drizzle-orm";
import { isPublishedForAll, modelOfVersion } from "../models/held-for-all-schools.ts";
import type { CurrentPolicyKept } from "../policies/load-current-policies.ts";
import { loadSets } from "./load-sets.ts";

/** The policy that the expectations are looked for in first. What it lacks, another one may say. */
export const JUDGED_KIND = "online_safety";

export interface TextOfPolicy {
  kind: string;
  name: string;
  versionId: string;
  findings: KeptFindings;
}

export interface CheckedTextsLoaded {
  sets: ExpectationSet[];
  /** Current policies of every kind, by school. */
  textsAt: Map<string, TextOfPolicy[]>;
  /** Published policies that the trust holds for all its schools. */
  forAllSchools: { name: string; findings: KeptFindings }[];
}

/** @param current the policies of the schools that are wanted, which whoever asks may need for more than this */
export async function loadCheckedTexts(
  transaction: Transaction,
  trustId: string,
  current: Promise<readonly CurrentPolicyKept[]>,
): Promise<CheckedTextsLoaded> {
  const [sets, kept, held] = await Promise.all([
    loadSets(transaction, trustId),
    current,
    selectHeldForAllSchools(transaction, trustId),
  ]);
  const textsAt = new Map<string, TextOfPolicy[]>();
  for (const { schoolId: at, kind, versionId, findings } of kept) {
    const texts = textsAt.get(at) ?? [];
    texts.push({ kind, versionId, findings, name: policyNameOf(kind) });
    textsAt.set(at, texts);
  }
  return { sets, textsAt, forAllSchools: held };
}

/** Of each such policy its latest published version, by what it meets: whether it meets it partly is of no use elsewhere. */
async function selectHeldForAllSchools(
  transaction: Transaction,
  trustId: string,
): Promise<CheckedTextsLoaded["forAllSchools"]> {
  const latest = await transaction
    .selectDistinctOn([modelVersion.modelId], {
      name: modelPolicy.name,
      met: sql<[string, string][] | null>`(
        select jsonb_agg(jsonb_build_array(finding ->> 'setId', finding ->> 'id'))
        from jsonb_array_elements(${modelVersion.findings}) as finding
        where finding ->> 'status' = 'met')`,
    })
    .from(modelVersion)
    .innerJoin(modelPolicy, modelOfVersion)
    .where(isPublishedForAll(trustId))
    .orderBy(asc(modelVersion.modelId), desc(modelVersion.number));
  return latest.map(({ name, met }) => {
    const findings: Record<string, Record<string, string>> = {};
    for (const [setId, id] of met ?? []) (findings[setId] ??= {})[id] = "m";
    return { name: `${name} (the trust’s, for all schools)`, findings };
  });
}

/** "Behaviour policy", whatever a trust calls it elsewhere; a type of the trust's own by its code. */
function policyNameOf(kind: string): string {
  const known = DEFAULT_POLICY_TYPES.find(({ code }) => code === kind)?.name;
  const name = known ?? kind.replaceAll(/[_-]+/gu, " ");
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} policy`;
}
