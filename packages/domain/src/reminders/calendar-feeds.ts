/** The secret address at which a person's calendar reads the reminders of one of their memberships. */
import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { calendarFeed } from "@safeboard/database/tables/acknowledgements";
import { and, eq, isNull } from "drizzle-orm";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";

/** When this member's address was made; null while there is none. The address itself is never shown again. */
export async function readCalendarFeed({
  actor,
  database,
}: MemberContext): Promise<{ madeAt: Date } | null> {
  const [found] = await withActor(database, actor, (transaction) =>
    transaction
      .select({ madeAt: calendarFeed.recordedAt })
      .from(calendarFeed)
      .where(openFeedOf(actor)),
  );
  return found ?? null;
}

/** Makes an address, in place of the one there may be. @returns the token: it is shown once, only its hash is kept */
export async function makeCalendarFeed(context: MemberContext): Promise<{ token: string }> {
  const { actor, database, now, tokens } = context;
  const { token, hash } = tokens.newOneTimeToken();
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, actor.trustId);
    const ended = await endFeeds(transaction, context);
    const id = randomUUID();
    await transaction.insert(calendarFeed).values({
      trustId: actor.trustId,
      id,
      membershipId: actor.membershipId,
      userId: actor.userId,
      tokenHash: hash,
      recordedAt: now,
    });
    await recordAuditEvent(transaction, context, {
      schoolId: await unitOf(transaction, actor),
      action: "reminder.makeFeed",
      subjectId: id,
      detail: { replaced: ended.length > 0 },
      deedOf: "trust",
    });
    return { token };
  });
}

/** Ends the address at once. @throws Conflict when there is none */
export async function revokeCalendarFeed(context: MemberContext): Promise<{ revoked: true }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const [ended] = await endFeeds(transaction, context);
    if (!ended) throw new Conflict("There is no calendar address to end.");
    await recordAuditEvent(transaction, context, {
      schoolId: await unitOf(transaction, actor),
      action: "reminder.revokeFeed",
      subjectId: ended.id,
      deedOf: "trust",
    });
    return { revoked: true };
  });
}

function endFeeds(transaction: Transaction, { actor, now }: MemberContext) {
  return transaction
    .update(calendarFeed)
    .set({ revokedAt: now })
    .where(openFeedOf(actor))
    .returning({ id: calendarFeed.id });
}

function openFeedOf({ trustId, membershipId, userId }: MemberContext["actor"]) {
  return and(
    eq(calendarFeed.trustId, trustId),
    eq(calendarFeed.userId, userId),
    eq(calendarFeed.membershipId, membershipId),
    isNull(calendarFeed.revokedAt),
  );
}

/** Where the record of changes keeps it: with the trust's own, which only its lead sees, else with the first school. */
async function unitOf(
  transaction: Transaction,
  { scope, trustId, schoolIds }: MemberContext["actor"],
): Promise<string> {
  if (scope === "trust") return findCentralUnit(transaction, trustId);
  const [first] = schoolIds;
  if (!first) throw new NotFound();
  return first;
}
