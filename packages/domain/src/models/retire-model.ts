import { withActor } from "@safeboard/database/actor";
import { modelPolicy } from "@safeboard/database/tables/models";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadModel } from "./load-model.ts";

export const modelInput = z.object({ modelId: identifier });

/**
 * Takes a model out of use: no school is sent it any more. What schools made of it stays theirs.
 *
 * @throws Conflict when it is out of use already
 */
export async function retireModel(
  context: MemberContext,
  { modelId }: z.infer<typeof modelInput>,
): Promise<{ retired: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { model } = await loadModel(transaction, actor, modelId);
    if (model.retiredAt) throw new Conflict(`${model.name} is no longer in use already.`);
    await transaction
      .update(modelPolicy)
      .set({ retiredAt: context.now })
      .where(and(eq(modelPolicy.trustId, trustId), eq(modelPolicy.id, modelId)));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "model.retire",
      subjectId: modelId,
      detail: { name: model.name },
      deedOf: "trust",
    });
    return { retired: true };
  });
}
