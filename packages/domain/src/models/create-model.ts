import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { modelModes, modelPolicy } from "@safeboard/database/tables/models";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { loadOwnSets } from "../expectations/load-sets.ts";
import { fileBytes, nameOfFile, shortText } from "../input-limits.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { policyKind } from "../policies/policy-kind.ts";
import { readDocument } from "../policies/read-document.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { storeModelVersion } from "./store-model-version.ts";

export const createModelInput = z.object({
  name: shortText("the model’s name"),
  typeCode: policyKind,
  mode: z.enum(modelModes, "Choose what schools do with it."),
  fileName: nameOfFile,
  bytes: fileBytes,
});

/**
 * Begins a model policy, or a policy that the trust holds for all its schools, with the file of its first version.
 *
 * @throws DocumentUnreadable when the file can't be read: nothing of it is stored
 * @throws Conflict when another model of the trust has this name
 */
export async function createModel(
  context: MemberContext,
  { name, typeCode, mode, fileName, bytes }: z.infer<typeof createModelInput>,
): Promise<{ modelId: string; modelVersionId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  const own = await withActor(database, actor, async (transaction) => {
    await requireType(transaction, trustId, typeCode);
    return loadOwnSets(transaction, trustId);
  });
  const read = await readDocument(context, { bytes, fileName, ownSets: own.map(({ set }) => set) });
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    await refuseTakenName(transaction, trustId, name);
    const modelId = randomUUID();
    await transaction.insert(modelPolicy).values({
      trustId,
      id: modelId,
      typeCode,
      name,
      mode,
      recordedAt: context.now,
      recordedBy: actor.displayName,
    });
    const file = { fileName, bytes, read };
    const stored = await storeModelVersion(transaction, context, { id: modelId, name }, file);
    return { modelId, modelVersionId: stored.modelVersionId };
  });
}

async function requireType(transaction: Transaction, trustId: string, code: string): Promise<void> {
  const types = await loadPolicyTypes(transaction, trustId);
  if (types.some((type) => type.code === code && !type.retired)) return;
  throw new InvalidInput({ typeCode: "Choose a type of policy from the list." });
}

async function refuseTakenName(
  transaction: Transaction,
  trustId: string,
  name: string,
): Promise<void> {
  const [taken] = await transaction
    .select({ name: modelPolicy.name })
    .from(modelPolicy)
    .where(
      and(
        eq(modelPolicy.trustId, trustId),
        isNull(modelPolicy.retiredAt),
        sql`lower(${modelPolicy.name}) = lower(${name})`,
      ),
    );
  if (taken) {
    throw new Conflict(
      `There is a model called ${taken.name} already. Upload a new version of it.`,
    );
  }
}
