import {
  type ExpectationChange,
  expectationChanges,
} from "@safeboard/compliance/expectation-changes";
import type { ExpectationSet, KeptFindings } from "@safeboard/compliance/expectations";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import type { VersionStatus } from "@safeboard/compliance/version-life";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { policyVersion } from "@safeboard/database/tables/policies";
import { compareDocuments } from "@safeboard/policy-reader/comparison";
import { type Drift, driftOf } from "@safeboard/policy-reader/drift";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { findingsToKeep } from "../expectations/findings-to-keep.ts";
import { loadSets } from "../expectations/load-sets.ts";
import { identifier } from "../input-limits.ts";
import { findingsOf } from "../models/compare-model-versions.ts";
import { loadModelVersion } from "../models/load-model.ts";
import { loadModelsAtSchools } from "../models/load-models-at-schools.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { loadVersion, type LoadedVersion } from "../policies/load-version.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { modelOfVersion } from "../models/held-for-all-schools.ts";
import { type ComparisonShown, shownComparison } from "./shown-comparison.ts";

export const compareVersionsInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  /** Another version of the same policy, or a published version of a model of its type. */
  with: z
    .union([z.object({ versionId: identifier }), z.object({ modelVersionId: identifier })])
    .optional(),
});

/** One of the two texts. */
export type ComparedSide =
  | { what: "version"; versionId: string; number: number; status: VersionStatus; fileName: string }
  | { what: "model"; modelId: string; modelVersionId: string; number: number; name: string };

/** What a version can be compared with. */
export interface ComparisonChoices {
  versions: { versionId: string; number: number }[];
  models: { modelVersionId: string; name: string; number: number }[];
}

export interface ComparisonPage {
  school: { id: string; name: string };
  typeCode: string;
  typeName: string;
  versionId: string;
  number: number;
  choices: ComparisonChoices;
  /** Null when there is nothing to compare it with. */
  compared: {
    /** The earlier version, or the model. */
    before: ComparedSide;
    after: ComparedSide;
    comparison: ComparisonShown;
    /** From the model; null between two versions. */
    drift: Drift | null;
    expectations: ExpectationChange[];
  } | null;
}

/**
 * Compares a version of a school's policy with another one, or with a model. Not told with which, it takes the model
 * that the version follows, else the version before, else a model of its type.
 */
export async function compareVersions(
  { actor, database, today }: MemberContext,
  { schoolId, versionId, with: wanted }: z.infer<typeof compareVersionsInput>,
): Promise<ComparisonPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const address = { trustId, schoolId, today };
    const loaded = await loadVersion(transaction, { ...address, versionId });
    const [types, sets, choices, own] = await Promise.all([
      loadPolicyTypes(transaction, trustId),
      loadSets(transaction, trustId),
      listChoices(transaction, loaded),
      findingsToKeep(transaction, { trustId, schoolId, versionId }),
    ]);
    const typeName = policyTypeName(types, loaded.kind);
    const page = {
      school: { id: school.id, name: school.name },
      typeCode: loaded.kind,
      typeName,
      versionId,
      number: loaded.version.number,
      choices,
    };
    const chosen = wanted ?? (await usualChoice(transaction, { ...address, versionId }, page));
    if (!chosen) return { ...page, compared: null };
    const itself = textOf(loaded, own);
    const other =
      "modelVersionId" in chosen
        ? await loadModelText(transaction, { trustId, kind: loaded.kind, sets, ...chosen })
        : await loadOtherVersion(transaction, loaded, { ...address, ...chosen });
    const isLater = other.side.what === "version" && other.side.number > page.number;
    const [before, after] = isLater ? [itself, other] : [other, itself];
    const compared = compareDocuments(before.pages, after.pages);
    const withModel = before.side.what === "model";
    return {
      ...page,
      compared: {
        before: before.side,
        after: after.side,
        comparison: shownComparison(compared, { withModel }),
        drift: withModel ? driftOf(compared) : null,
        expectations: expectationChanges(before.findings, after.findings, {
          sets,
          day: today,
          school: { phase: school.phase, schoolType: school.schoolType },
        }),
      },
    };
  });
}

interface ComparedVersion {
  side: ComparedSide;
  pages: string[];
  findings: KeptFindings;
}

function textOf(
  { version, status, reading, document }: LoadedVersion,
  findings: KeptFindings,
): ComparedVersion {
  const { id: versionId, number } = version;
  return {
    side: { what: "version", versionId, number, status, fileName: document.fileName },
    pages: reading.pages,
    findings,
  };
}

/** Another version of the same policy: another policy's is not found, like another school's. */
async function loadOtherVersion(
  transaction: Transaction,
  { version }: LoadedVersion,
  address: { trustId: string; schoolId: string; versionId: string; today: string },
): Promise<ComparedVersion> {
  const other = await loadVersion(transaction, address);
  if (other.version.policyId !== version.policyId) throw new NotFound();
  return textOf(other, await findingsToKeep(transaction, address));
}

async function loadModelText(
  transaction: Transaction,
  {
    trustId,
    kind,
    modelVersionId,
    sets,
  }: { trustId: string; kind: string; modelVersionId: string; sets: readonly ExpectationSet[] },
): Promise<ComparedVersion> {
  const reader = { trustId, scope: "school" } as const;
  const { model, version } = await loadModelVersion(transaction, reader, modelVersionId);
  if (model.typeCode !== kind) throw new NotFound();
  const { id: modelId, name } = model;
  return {
    side: { what: "model", modelId, modelVersionId, number: version.number, name },
    pages: version.pages,
    findings: findingsOf(version, sets),
  };
}

async function listChoices(
  transaction: Transaction,
  { version, kind }: LoadedVersion,
): Promise<ComparisonChoices> {
  const { trustId, schoolId, policyId } = version;
  const [versions, models] = await Promise.all([
    transaction
      .select({ versionId: policyVersion.id, number: policyVersion.number })
      .from(policyVersion)
      .where(
        and(atSchool(policyVersion, { trustId, schoolId }), eq(policyVersion.policyId, policyId)),
      )
      .orderBy(desc(policyVersion.number)),
    transaction
      .select({
        modelVersionId: modelVersion.id,
        name: modelPolicy.name,
        number: modelVersion.number,
      })
      .from(modelVersion)
      .innerJoin(modelPolicy, modelOfVersion)
      .where(
        and(
          eq(modelVersion.trustId, trustId),
          eq(modelPolicy.typeCode, kind),
          isNotNull(modelVersion.publishedAt),
        ),
      )
      .orderBy(asc(modelPolicy.name), desc(modelVersion.number)),
  ]);
  return { versions: versions.filter(({ versionId }) => versionId !== version.id), models };
}

async function usualChoice(
  transaction: Transaction,
  { versionId, ...at }: { trustId: string; schoolId: string; versionId: string; today: string },
  { number, choices: { versions, models } }: Pick<ComparisonPage, "number" | "choices">,
): Promise<{ versionId: string } | { modelVersionId: string } | null> {
  const sent = await loadModelsAtSchools(transaction, at);
  const followed = sent.find(({ follows }) => follows?.versionId === versionId)?.follows;
  if (followed) return { modelVersionId: followed.modelVersionId };
  const other = versions.find((version) => version.number < number) ?? versions[0];
  if (other) return { versionId: other.versionId };
  const [model] = models;
  return model ? { modelVersionId: model.modelVersionId } : null;
}
