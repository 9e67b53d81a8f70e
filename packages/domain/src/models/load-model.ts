import type { Member, Transaction } from "@safeboard/database/actor";
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { and, desc, eq, getTableColumns, isNotNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { modelOfVersion } from "./held-for-all-schools.ts";

export type Model = typeof modelPolicy.$inferSelect;

/** A version without its file's bytes. */
export type ModelVersion = Omit<typeof modelVersion.$inferSelect, "bytes">;

/** A version without its text and what was read from it. */
export type ModelVersionSummary = Omit<ModelVersion, "pages" | "facts" | "findings">;

const { bytes: _bytes, ...withoutBytes } = getTableColumns(modelVersion);
const { pages: _pages, facts: _facts, findings: _findings, ...summary } = withoutBytes;

type Reader = Pick<Member, "trustId" | "scope">;

/** Schools and hubs see what is published; what the trust is still working on is its leads' alone. */
export function readableVersions({ trustId, scope }: Reader) {
  return and(
    eq(modelVersion.trustId, trustId),
    scope === "trust" ? undefined : isNotNull(modelVersion.publishedAt),
  );
}

/** A model with the versions that the reader may see, the newest first, or Not Found when there is none. */
export async function loadModel(
  transaction: Transaction,
  reader: Reader,
  modelId: string,
): Promise<{ model: Model; versions: ModelVersionSummary[] }> {
  const [[model], versions] = await Promise.all([
    transaction
      .select()
      .from(modelPolicy)
      .where(and(eq(modelPolicy.trustId, reader.trustId), eq(modelPolicy.id, modelId))),
    transaction
      .select(summary)
      .from(modelVersion)
      .where(and(readableVersions(reader), eq(modelVersion.modelId, modelId)))
      .orderBy(desc(modelVersion.number)),
  ]);
  if (!model || versions.length === 0) throw new NotFound();
  return { model, versions };
}

/** A version of a model that the reader may see, with its model, or Not Found. */
export async function loadModelVersion(
  transaction: Transaction,
  reader: Reader,
  modelVersionId: string,
): Promise<{ model: Model; version: ModelVersion }> {
  const [found] = await transaction
    .select({ model: modelPolicy, version: withoutBytes })
    .from(modelVersion)
    .innerJoin(modelPolicy, modelOfVersion)
    .where(and(readableVersions(reader), eq(modelVersion.id, modelVersionId)));
  if (!found) throw new NotFound();
  return found;
}

/** The version published last before this one, which a new one is compared with; null when there is none. */
export async function loadPublishedBefore(
  transaction: Transaction,
  { trustId, modelId, number }: Pick<ModelVersion, "trustId" | "modelId" | "number">,
): Promise<ModelVersion | null> {
  const published = await transaction
    .select(withoutBytes)
    .from(modelVersion)
    .where(
      and(
        eq(modelVersion.trustId, trustId),
        eq(modelVersion.modelId, modelId),
        isNotNull(modelVersion.publishedAt),
      ),
    )
    .orderBy(desc(modelVersion.number));
  return published.find((version) => version.number < number) ?? null;
}
