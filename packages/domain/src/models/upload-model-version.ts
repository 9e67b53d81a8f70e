import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { loadOwnSets } from "../expectations/load-sets.ts";
import { fileBytes, identifier, nameOfFile } from "../input-limits.ts";
import { readDocument } from "../policies/read-document.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadModel } from "./load-model.ts";
import { storeModelVersion } from "./store-model-version.ts";

export const uploadModelVersionInput = z.object({
  modelId: identifier,
  fileName: nameOfFile,
  bytes: fileBytes,
});

/**
 * Reads a file and keeps it as the next version of a model, still a draft.
 *
 * @throws DocumentUnreadable when the file can't be read: nothing of it is stored
 * @throws Conflict when these bytes are a version already, or the model is no longer in use
 */
export async function uploadModelVersion(
  context: MemberContext,
  { modelId, fileName, bytes }: z.infer<typeof uploadModelVersionInput>,
): Promise<{ modelVersionId: string; number: number }> {
  const { actor, database } = context;
  const own = await withActor(database, actor, async (transaction) => {
    await loadModel(transaction, actor, modelId);
    return loadOwnSets(transaction, actor.trustId);
  });
  const read = await readDocument(context, { bytes, fileName, ownSets: own.map(({ set }) => set) });
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, actor.trustId);
    const { model } = await loadModel(transaction, actor, modelId);
    if (model.retiredAt) throw new Conflict(`${model.name} is no longer in use.`);
    return storeModelVersion(transaction, context, model, { fileName, bytes, read });
  });
}
