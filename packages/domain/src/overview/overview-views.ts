/** Arrangements of the overview that people go back to: each their own, and those that the trust's leads share. */
import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { overviewView, sharedOverviewView } from "@safeboard/database/tables/overview";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { identifier, shortText } from "../input-limits.ts";
import { rolePermits } from "../permissions.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";

/** As many as can be read in a row above the table. */
const MOST_VIEWS = 20;

export const saveViewInput = z.object({
  name: shortText("a name for this view").pipe(
    z.string().max(60, "Use at most 60 characters for the name."),
  ),
  /** The page's address after its question mark: filters, order, columns. */
  query: z
    .string()
    .max(2_000)
    .regex(/^[\w%&+=.~*()'!-]*$/u, "This is not an arrangement of the overview."),
  /** For everybody who leads the trust, and not for oneself alone. */
  isShared: z.boolean().default(false),
});

export const removeViewInput = z.object({ viewId: identifier });

export interface SavedView {
  id: string;
  name: string;
  query: string;
  isShared: boolean;
}

/** The reader's own views, then those that the trust's leads share, each by name. */
export async function listViews({ actor, database }: MemberContext): Promise<SavedView[]> {
  return withActor(database, actor, async (transaction) => {
    const [own, shared] = await Promise.all([
      transaction
        .select({
          id: overviewView.id,
          name: overviewView.name,
          arrangement: overviewView.arrangement,
        })
        .from(overviewView)
        .where(ownViews(actor))
        .orderBy(asc(overviewView.name), asc(overviewView.recordedAt)),
      transaction
        .select({
          id: sharedOverviewView.id,
          name: sharedOverviewView.name,
          arrangement: sharedOverviewView.arrangement,
        })
        .from(sharedOverviewView)
        .where(sharedViews(actor.trustId))
        .orderBy(asc(sharedOverviewView.name), asc(sharedOverviewView.recordedAt)),
    ]);
    const viewOf = (isShared: boolean) => (row: (typeof own)[number]) => ({
      id: row.id,
      name: row.name,
      query: row.arrangement["query"] ?? "",
      isShared,
    });
    return [...own.map(viewOf(false)), ...shared.map(viewOf(true))];
  });
}

/**
 * Saves the arrangement under a name.
 *
 * @throws NotPermitted when somebody who does not lead the trust would share it
 * @throws Conflict when there are as many as the page has room for
 */
export async function saveView(
  context: MemberContext,
  { name, query, isShared }: z.infer<typeof saveViewInput>,
): Promise<{ viewId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  if (isShared && !rolePermits(actor.role, "shareView", "overview")) throw new NotPermitted();
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const counted = { views: sql<number>`count(*)::int` };
    const [before] = isShared
      ? await transaction.select(counted).from(sharedOverviewView).where(sharedViews(trustId))
      : await transaction.select(counted).from(overviewView).where(ownViews(actor));
    if ((before?.views ?? 0) >= MOST_VIEWS) {
      throw new Conflict(`There are ${MOST_VIEWS} views already. Remove one of them first.`);
    }
    const viewId = randomUUID();
    const row = { trustId, id: viewId, name, arrangement: { query } };
    if (isShared) {
      await transaction
        .insert(sharedOverviewView)
        .values({ ...row, recordedBy: actor.displayName });
    } else {
      const { membershipId, userId } = actor;
      await transaction.insert(overviewView).values({ ...row, membershipId, userId });
    }
    await recordAuditEvent(transaction, context, {
      schoolId: await unitOf(transaction, actor),
      action: "overview.saveView",
      subjectId: viewId,
      detail: { name, shared: isShared },
      deedOf: "trust",
    });
    return { viewId };
  });
}

/** Takes a view away: one's own, or as a lead of the trust one that is shared. */
export async function removeView(
  context: MemberContext,
  { viewId }: z.infer<typeof removeViewInput>,
): Promise<{ removed: true }> {
  const { actor, database, now } = context;
  return withActor(database, actor, async (transaction) => {
    const [own] = await transaction
      .update(overviewView)
      .set({ withdrawnAt: now })
      .where(and(ownViews(actor), eq(overviewView.id, viewId)))
      .returning({ name: overviewView.name });
    const [shared] = own
      ? [own]
      : await transaction
          .update(sharedOverviewView)
          .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
          .where(and(sharedViews(actor.trustId), eq(sharedOverviewView.id, viewId)))
          .returning({ name: sharedOverviewView.name });
    const removed = own ?? shared;
    if (!removed) throw new NotFound();
    await recordAuditEvent(transaction, context, {
      schoolId: await unitOf(transaction, actor),
      action: "overview.removeView",
      subjectId: viewId,
      detail: { name: removed.name },
      deedOf: "trust",
    });
    return { removed: true };
  });
}

const ownViews = ({ trustId, userId, membershipId }: MemberContext["actor"]) =>
  and(
    eq(overviewView.trustId, trustId),
    eq(overviewView.userId, userId),
    eq(overviewView.membershipId, membershipId),
    isNull(overviewView.withdrawnAt),
  );

const sharedViews = (trustId: string) =>
  and(eq(sharedOverviewView.trustId, trustId), isNull(sharedOverviewView.withdrawnAt));

/** Whoever acts for one school has the deed at that school: the trust's own trail is not theirs. */
async function unitOf(
  transaction: Parameters<typeof findCentralUnit>[0],
  { scope, trustId, schoolIds }: MemberContext["actor"],
): Promise<string> {
  const [school] = schoolIds;
  return scope === "trust" || !school ? findCentralUnit(transaction, trustId) : school;
}
