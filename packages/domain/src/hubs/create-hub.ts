import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { hub } from "@safeboard/database/tables/tenancy";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { shortText } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";

export const hubName = shortText("the hub's name");
export const createHubInput = z.object({ name: hubName });

/** @throws Conflict when another hub of the trust has this name */
export async function createHub(
  context: MemberContext,
  { name }: z.infer<typeof createHubInput>,
): Promise<{ hubId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const hubId = randomUUID();
    await refuseTakenName(transaction, { trustId, name, hubId });
    await transaction.insert(hub).values({ trustId, id: hubId, name });
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "hub.create",
      subjectId: hubId,
      detail: { name },
      deedOf: "trust",
    });
    return { hubId };
  });
}

/** Two hubs of one name could not be told apart in a filter. */
export async function refuseTakenName(
  transaction: Transaction,
  { trustId, name, hubId }: { trustId: string; name: string; hubId: string },
): Promise<void> {
  const [taken] = await transaction
    .select({ name: hub.name })
    .from(hub)
    .where(
      and(
        eq(hub.trustId, trustId),
        ne(hub.id, hubId),
        isNull(hub.withdrawnAt),
        sql`lower(${hub.name}) = lower(${name})`,
      ),
    );
  if (taken) throw new Conflict(`There is a hub called ${taken.name} already.`);
}
