import { withActor } from "@safeboard/database/actor";
import { hub } from "@safeboard/database/tables/tenancy";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { hubName, refuseTakenName } from "./create-hub.ts";
import { requireHub } from "./require-hub.ts";

export const renameHubInput = z.object({ hubId: identifier, name: hubName });

/** @throws Conflict when another hub of the trust has this name */
export async function renameHub(
  context: MemberContext,
  { hubId, name }: z.infer<typeof renameHubInput>,
): Promise<{ renamed: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const before = await requireHub(transaction, trustId, hubId);
    await refuseTakenName(transaction, { trustId, name, hubId });
    await transaction
      .update(hub)
      .set({ name })
      .where(and(eq(hub.trustId, trustId), eq(hub.id, hubId)));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "hub.rename",
      subjectId: hubId,
      detail: { from: before.name, to: name },
      deedOf: "trust",
    });
    return { renamed: true };
  });
}
