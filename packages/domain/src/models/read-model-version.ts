import {
  EXPECTATION_STATUSES,
  type ExpectationStatus,
  keptStatus,
  type ExpectationSet,
} from "@safeboard/compliance/expectations";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import { type Transaction, withActor } from "@safeboard/database/actor";
import type { ModelMode } from "@safeboard/database/tables/models";
import { unit } from "@safeboard/database/tables/tenancy";
import { documentPassages } from "@safeboard/policy-reader/document-passages";
import { findPlaceholders } from "@safeboard/policy-reader/placeholders";
import { asc } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { loadSets } from "../expectations/load-sets.ts";
import { loadHubsOfSchools } from "../hubs/load-hubs-of-schools.ts";
import { identifier } from "../input-limits.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { compareModelVersions, findingsOf, type ModelChange } from "./compare-model-versions.ts";
import {
  loadModel,
  loadModelVersion,
  loadPublishedBefore,
  type ModelVersion,
  type ModelVersionSummary,
} from "./load-model.ts";
import { loadModelsAtSchools, type ModelAtSchool } from "./load-models-at-schools.ts";

export const readModelInput = z.object({
  modelId: identifier,
  /** Without it, the newest that the reader may see. */
  modelVersionId: identifier.optional(),
});

/** How many of a set's expectations a text meets. */
export interface SetScore {
  setId: string;
  name: string;
  counts: Record<ExpectationStatus, number>;
}

export interface ModelPage {
  model: {
    id: string;
    name: string;
    typeCode: string;
    typeName: string;
    mode: ModelMode;
    retired: boolean;
  };
  version: Pick<
    ModelVersion,
    | "id"
    | "number"
    | "fileName"
    | "byteLength"
    | "pages"
    | "change"
    | "changeReason"
    | "publishedAt"
    | "publishedBy"
    | "recordedAt"
    | "recordedBy"
  >;
  /** Of the model, the newest first. */
  versions: ModelVersionSummary[];
  /** The number of the version published last. */
  latestPublished: number | null;
  /** How many gaps it leaves for a school to fill. */
  gaps: number;
  expectations: SetScore[];
  /** Since the version published before; null for the first. */
  change: ModelChange | null;
  /** Every school that the member may see, sent the model or not. */
  schools: SchoolOfModel[];
}

export interface SchoolOfModel {
  id: string;
  name: string;
  phase: string | null;
  hub: { id: string; name: string } | null;
  model: Omit<ModelAtSchool, "schoolId" | "modelId"> | null;
}

/** A version of a model: what it says, what it changes, and what became of the model at the schools. */
export async function readModelVersion(
  { actor, database, today }: MemberContext,
  { modelId, modelVersionId }: z.infer<typeof readModelInput>,
): Promise<ModelPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const { model, versions } = await loadModel(transaction, actor, modelId);
    const chosen = versions.find(
      ({ id: each }) => modelVersionId === undefined || each === modelVersionId,
    );
    if (!chosen) throw new NotFound();
    const { version } = await loadModelVersion(transaction, actor, chosen.id);
    const [types, sets, before, atSchools, schools] = await Promise.all([
      loadPolicyTypes(transaction, trustId),
      loadSets(transaction, trustId),
      loadPublishedBefore(transaction, version),
      loadModelsAtSchools(transaction, { trustId, today }),
      selectSchools(transaction, trustId, today),
    ]);
    const { id, name, typeCode, mode, retiredAt } = model;
    const typeName = policyTypeName(types, typeCode);
    const ofModel = atSchools.filter((each) => each.modelId === modelId);
    return {
      model: { id, name, typeCode, typeName, mode, retired: retiredAt !== null },
      version,
      versions,
      latestPublished: versions.find(({ publishedAt }) => publishedAt !== null)?.number ?? null,
      gaps: documentPassages(version.pages).flatMap(({ text }) => findPlaceholders(text)).length,
      expectations: scoresOf(version, sets, today),
      change: before && compareModelVersions(before, version, { sets, today }),
      schools: schools.map((school) => {
        const { push, follows } = ofModel.find((each) => each.schoolId === school.id) ?? {};
        return { ...school, model: push ? { push, follows: follows ?? null } : null };
      }),
    };
  });
}

function scoresOf(
  version: ModelVersion,
  sets: readonly ExpectationSet[],
  today: string,
): SetScore[] {
  const found = findingsOf(version, sets);
  return sets.map((set) => {
    const statuses = set.expectations
      .filter(({ from, to }) => (from === null || from <= today) && (to === null || to >= today))
      .map((expectation) => keptStatus(found, set, expectation, today));
    const counts = Object.fromEntries(
      EXPECTATION_STATUSES.map((status) => [
        status,
        statuses.filter((each) => each === status).length,
      ]),
    ) as SetScore["counts"];
    return { setId: set.id, name: set.name, counts };
  });
}

async function selectSchools(
  transaction: Transaction,
  trustId: string,
  today: string,
): Promise<Omit<SchoolOfModel, "model">[]> {
  const [schools, hubs] = await Promise.all([
    transaction
      .select({ id: unit.id, name: unit.name, phase: unit.phase })
      .from(unit)
      .where(isSchoolInTrust(trustId, today))
      .orderBy(asc(unit.name), asc(unit.id)),
    loadHubsOfSchools(transaction, { trustId }, today),
  ]);
  return schools.map((school) => ({ ...school, hub: hubs.get(school.id) ?? null }));
}
