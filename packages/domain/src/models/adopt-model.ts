import { withActor } from "@safeboard/database/actor";
import { modelVersion } from "@safeboard/database/tables/models";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { loadOwnSets } from "../expectations/load-sets.ts";
import { readDocument } from "../policies/read-document.ts";
import { answerPush, requireOpenPush } from "./answer-push.ts";
import type { pushInput } from "./withdraw-push.ts";

/**
 * Makes the model's own file a draft version of the school's policy, to be confirmed like an upload.
 *
 * @throws Conflict when the school has answered already, the trust took the model back, or has the file already
 */
export async function adoptModel(
  context: MemberContext,
  { schoolId, pushId }: z.infer<typeof pushInput>,
): Promise<{ versionId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  const address = { trustId, schoolId, pushId };
  const { bytes, fileName, ownSets } = await withActor(database, actor, async (transaction) => {
    const { version } = await requireOpenPush(transaction, context, address);
    const [file] = await transaction
      .select({ bytes: modelVersion.bytes, fileName: modelVersion.fileName })
      .from(modelVersion)
      .where(and(eq(modelVersion.trustId, trustId), eq(modelVersion.id, version.id)));
    if (!file) throw new NotFound();
    const own = await loadOwnSets(transaction, trustId);
    return { ...file, ownSets: own.map(({ set }) => set) };
  });
  const read = await readDocument(context, { bytes, fileName, ownSets });
  const made = { how: "as_it_is", action: "model.adopt", fileName, bytes, read } as const;
  return answerPush(context, address, made);
}
