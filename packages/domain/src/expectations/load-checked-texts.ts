/** What the texts of schools were found to say, from the letters that are kept beside their figures. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { ExpectationSet, KeptFindings } from "@safeboard/compliance/expectations";
import { DEFAULT_POLICY_TYPES } from "@safeboard/compliance/policy-types";
import type { Transaction } from "@safeboard/database/actor";
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { isPublishedForAll, modelOfVersion } from "../models/held-for-all-schools.ts";
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

/** @param schoolId this school alone; without it, all that the actor may see */
export async function loadCheckedTexts(
  transaction: Transaction,
  { trustId, schoolId, today }: { trustId: string; schoolId?: string | undefined; today: IsoDate },
): Promise<CheckedTextsLoaded> {
  const [sets, kept, held] = await Promise.all([
    loadSets(transaction, trustId),
    transaction
      .selectDistinctOn([keptPolicy.schoolId, keptPolicy.kind], {
        schoolId: keptPolicy.schoolId,
        kind: keptPolicy.kind,
        versionId: keptPolicy.versionId,
        findings: keptPolicy.findings,
      })
      .from(keptPolicy)
      .where(
        and(
          schoolId ? atSchool(keptPolicy, { trustId, schoolId }) : eq(keptPolicy.trustId, trustId),
          lte(keptPolicy.effectiveOn, today),
        ),
      )
      .orderBy(asc(keptPolicy.schoolId), asc(keptPolicy.kind), desc(keptPolicy.effectiveOn)),
    selectHeldForAllSchools(transaction, trustId),
  ]);
  const textsAt = new Map<string, TextOfPolicy[]>();
  for (const { schoolId: at, ...own } of kept) {
    const texts = textsAt.get(at) ?? [];
    texts.push({ ...own, name: policyNameOf(own.kind) });
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
