import { withActor } from "@safeboard/database/actor";
import { modelVersion } from "@safeboard/database/tables/models";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, severalLines } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadModelVersion, loadPublishedBefore } from "./load-model.ts";

export const publishModelVersionInput = z.object({
  modelVersionId: identifier,
  /** Decided by the person who publishes; left out for a model's first version. */
  change: z.enum(["material", "minor"], "Choose whether the change is material.").optional(),
  reason: severalLines(1000).optional(),
});

/**
 * Publishes a version of a model: from then on schools can be sent it, and it never changes.
 *
 * @throws InvalidInput when it replaces another version and it isn't said how much of a change it is, and why
 * @throws Conflict when it was published already, or a later version was
 */
export async function publishModelVersion(
  context: MemberContext,
  { modelVersionId, change, reason = "" }: z.infer<typeof publishModelVersionInput>,
): Promise<{ published: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { model, version } = await loadModelVersion(transaction, actor, modelVersionId);
    if (model.retiredAt) throw new Conflict(`${model.name} is no longer in use.`);
    if (version.publishedAt) throw new Conflict(`Version ${version.number} is published already.`);
    const latest = await loadPublishedBefore(transaction, {
      ...version,
      number: Number.MAX_SAFE_INTEGER,
    });
    if (latest && latest.number > version.number) {
      throw new Conflict(`Version ${latest.number} was published after this one was uploaded.`);
    }
    const decided = latest ? requireDecision(change, reason) : ({ change: "first" } as const);
    const changeReason = reason === "" ? null : reason;
    await transaction
      .update(modelVersion)
      .set({
        change: decided.change,
        changeReason,
        publishedAt: context.now,
        publishedBy: actor.displayName,
      })
      .where(and(eq(modelVersion.trustId, trustId), eq(modelVersion.id, modelVersionId)));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "model.publish",
      subjectId: modelVersionId,
      detail: { name: model.name, number: version.number, change: decided.change, reason },
      deedOf: "trust",
    });
    return { published: true };
  });
}

function requireDecision(change: "material" | "minor" | undefined, reason: string) {
  const fieldErrors = {
    ...(change === undefined && { change: "Choose whether the change is material." }),
    ...(reason === "" && { reason: "Say why, for the schools that follow this model." }),
  };
  if (change === undefined || reason === "") throw new InvalidInput(fieldErrors);
  return { change };
}
