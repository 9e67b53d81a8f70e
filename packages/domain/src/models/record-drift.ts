import type { Transaction } from "@safeboard/database/actor";
import { adoption, modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { policyVersion, reading } from "@safeboard/database/tables/policies";
import { and, desc, eq, inArray } from "drizzle-orm";
import { readingOfVersion } from "../policies/version-joins.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { modelOfVersion } from "./held-for-all-schools.ts";
import { withoutDiscarded } from "./load-push.ts";
import { recordAdoption } from "./record-adoption.ts";

/**
 * When a school that follows a model makes a later version of its own the current one, that version follows the model
 * too: how far it is from it is worked out once, here, and kept. See decisions/0004.
 *
 * @param versions those in force or to come, with their policy's type
 */
export async function recordDrift(
  transaction: Transaction,
  school: SchoolAddress,
  versions: readonly { versionId: string; kind: string }[],
): Promise<void> {
  if (versions.length === 0) return;
  const followed = await transaction
    .select()
    .from(adoption)
    .where(atSchool(adoption, school))
    .orderBy(desc(adoption.recordedAt));
  if (followed.length === 0) return;
  const adoptions = await withoutDiscarded(transaction, school, followed);
  const models = await transaction
    .select({ id: modelVersion.id, kind: modelPolicy.typeCode, pages: modelVersion.pages })
    .from(modelVersion)
    .innerJoin(modelPolicy, modelOfVersion)
    .where(
      and(
        eq(modelVersion.trustId, school.trustId),
        inArray(
          modelVersion.id,
          adoptions.map(({ modelVersionId }) => modelVersionId),
        ),
      ),
    );
  for (const { versionId, kind } of versions) {
    if (followed.some((each) => each.versionId === versionId)) continue;
    const ofKind = models.filter((model) => model.kind === kind);
    const latest = adoptions.find(({ modelVersionId }) =>
      ofKind.some(({ id }) => id === modelVersionId),
    );
    const model = ofKind.find(({ id }) => id === latest?.modelVersionId);
    if (!latest || !model) continue;
    const pages = await laterThan(transaction, school, { versionId, adopted: latest.versionId });
    if (!pages) continue;
    await recordAdoption(transaction, school, {
      pushId: latest.pushId,
      modelVersionId: latest.modelVersionId,
      versionId,
      how: "adapted",
      modelPages: model.pages,
      pages,
      recordedBy: "By itself",
    });
  }
}

/** The pages of a version that was made after the adopted one; null when it was made before. */
async function laterThan(
  transaction: Transaction,
  school: SchoolAddress,
  { versionId, adopted }: { versionId: string; adopted: string },
): Promise<string[] | null> {
  const found = await transaction
    .select({ id: policyVersion.id, number: policyVersion.number, pages: reading.pages })
    .from(policyVersion)
    .innerJoin(reading, readingOfVersion)
    .where(and(atSchool(policyVersion, school), inArray(policyVersion.id, [versionId, adopted])));
  const later = found.find(({ id }) => id === versionId);
  const before = found.find(({ id }) => id === adopted);
  return later && before && later.number > before.number ? later.pages : null;
}
