import { loadSystem, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { auditEvent, auditLink } from "@safeboard/database/tables/audit";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { sameSchool } from "../schools/at-school.ts";
import { CHAIN_START, chainHash } from "./audit-chain.ts";

/** Enough for a busy day; what is left is linked by the next run. */
const EVENTS_A_RUN = 5_000;

/**
 * Links a trust's committed events that aren't linked yet. A job of the system: a school's actor can't read its
 * trust's previous event, and must not wait for a lock.
 *
 * @returns how many were linked
 */
export async function linkAuditEvents(database: Database, trustId: string): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  return withActor(database, system, async (transaction) => {
    await transaction.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${trustId}`}, 0))`,
    );
    const [last] = await transaction
      .select()
      .from(auditLink)
      .where(eq(auditLink.trustId, trustId))
      .orderBy(desc(auditLink.sequence))
      .limit(1);
    const unlinked = await transaction
      .select({ event: auditEvent })
      .from(auditEvent)
      .leftJoin(
        auditLink,
        and(sameSchool(auditLink, auditEvent), eq(auditLink.eventId, auditEvent.id)),
      )
      .where(and(eq(auditEvent.trustId, trustId), isNull(auditLink.sequence)))
      .orderBy(asc(auditEvent.at), asc(auditEvent.id))
      .limit(EVENTS_A_RUN);
    if (unlinked.length === 0) return 0;
    let [sequence, previousHash] = [last?.sequence ?? 0, last?.hash ?? CHAIN_START];
    const links = unlinked.map(({ event }) => {
      const hash = chainHash(previousHash, event);
      sequence += 1;
      const { schoolId, id: eventId } = event;
      const link = { trustId, sequence, schoolId, eventId, previousHash, hash };
      previousHash = hash;
      return link;
    });
    await transaction.insert(auditLink).values(links);
    return links.length;
  });
}
