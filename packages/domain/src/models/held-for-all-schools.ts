/** Models that the trust holds for all its schools: a join, and which of the joined rows count. */
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { and, eq, isNotNull, isNull } from "drizzle-orm";

export const modelOfVersion = and(
  eq(modelVersion.trustId, modelPolicy.trustId),
  eq(modelVersion.modelId, modelPolicy.id),
);

/** Published versions of models that hold for every school and are not retired. */
export function isPublishedForAll(trustId: string) {
  return and(
    eq(modelPolicy.trustId, trustId),
    eq(modelPolicy.mode, "for_all_schools"),
    isNull(modelPolicy.retiredAt),
    isNotNull(modelVersion.publishedAt),
  );
}
