import type { Transaction } from "@safeboard/database/actor";
import { adoption, modelPush } from "@safeboard/database/tables/models";
import { versionStep } from "@safeboard/database/tables/policies";
import { and, asc, eq, inArray } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadModelVersion, type Model, type ModelVersion } from "./load-model.ts";

export type Adoption = typeof adoption.$inferSelect;

export interface LoadedPush {
  push: typeof modelPush.$inferSelect;
  model: Model;
  version: ModelVersion;
  /** What the school made of it first; null while it has made nothing, or set that aside. */
  answer: Adoption | null;
}

/** A model as it was sent to a school, or Not Found. */
export async function loadPush(
  transaction: Transaction,
  { pushId, ...school }: SchoolAddress & { pushId: string },
): Promise<LoadedPush> {
  const [push] = await transaction
    .select()
    .from(modelPush)
    .where(and(atSchool(modelPush, school), eq(modelPush.id, pushId)));
  if (!push) throw new NotFound();
  const [{ model, version }, adoptions] = await Promise.all([
    loadModelVersion(
      transaction,
      { trustId: school.trustId, scope: "school" },
      push.modelVersionId,
    ),
    transaction
      .select()
      .from(adoption)
      .where(and(atSchool(adoption, school), eq(adoption.pushId, pushId)))
      .orderBy(asc(adoption.recordedAt)),
  ]);
  const [answer] = await withoutDiscarded(transaction, school, adoptions);
  return { push, model, version, answer: answer ?? null };
}

/** A draft that was set aside is no answer: the school can adopt the model again. */
export async function withoutDiscarded(
  transaction: Transaction,
  school: SchoolAddress,
  adoptions: readonly Adoption[],
): Promise<Adoption[]> {
  if (adoptions.length === 0) return [];
  const steps = await transaction
    .select({ versionId: versionStep.versionId })
    .from(versionStep)
    .where(
      and(
        atSchool(versionStep, school),
        eq(versionStep.kind, "discarded"),
        inArray(
          versionStep.versionId,
          adoptions.map(({ versionId }) => versionId),
        ),
      ),
    );
  const discarded = new Set(steps.map(({ versionId }) => versionId));
  return adoptions.filter(({ versionId }) => !discarded.has(versionId));
}
