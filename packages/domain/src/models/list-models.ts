import { policyTypeName } from "@safeboard/compliance/policy-types";
import { withActor } from "@safeboard/database/actor";
import { type ModelMode, modelVersion } from "@safeboard/database/tables/models";
import { asc } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { readableVersions } from "./load-model.ts";
import { loadModelsAtSchools, type ModelAtSchool, selectModels } from "./load-models-at-schools.ts";

export interface ModelSummary {
  modelId: string;
  name: string;
  typeCode: string;
  typeName: string;
  mode: ModelMode;
  retired: boolean;
  /** The version published last; null while there is only a draft. */
  published: { modelVersionId: string; number: number; at: Date } | null;
  /** A later version that isn't published yet; for those who may publish it. */
  draft: { modelVersionId: string; number: number } | null;
  /** At the schools that the member may see. */
  atSchools: ModelAtSchool[];
}

/** The trust's model policies, and what the schools that the member may see made of them. */
export async function listModels({
  actor,
  database,
  today,
}: MemberContext): Promise<ModelSummary[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [models, versions, atSchools, types] = await Promise.all([
      selectModels(transaction, trustId),
      transaction
        .select({
          id: modelVersion.id,
          modelId: modelVersion.modelId,
          number: modelVersion.number,
          publishedAt: modelVersion.publishedAt,
        })
        .from(modelVersion)
        .where(readableVersions(actor))
        .orderBy(asc(modelVersion.number)),
      loadModelsAtSchools(transaction, { trustId, today }),
      loadPolicyTypes(transaction, trustId),
    ]);
    return models.flatMap(({ id, name, typeCode, mode, retiredAt }): ModelSummary[] => {
      const own = versions.filter(({ modelId }) => modelId === id);
      const last = own.at(-1);
      if (!last) return [];
      const published = own.findLast(({ publishedAt }) => publishedAt !== null);
      return [
        {
          modelId: id,
          name,
          typeCode,
          typeName: policyTypeName(types, typeCode),
          mode,
          retired: retiredAt !== null,
          published: published?.publishedAt
            ? { modelVersionId: published.id, number: published.number, at: published.publishedAt }
            : null,
          draft: last.publishedAt ? null : { modelVersionId: last.id, number: last.number },
          atSchools: atSchools.filter(({ modelId }) => modelId === id),
        },
      ];
    });
  });
}
