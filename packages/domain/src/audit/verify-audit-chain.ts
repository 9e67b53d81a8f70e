import { loadSystem, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { auditEvent, auditLink } from "@safeboard/database/tables/audit";
import { and, asc, count, eq, gt } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { sameSchool } from "../schools/at-school.ts";
import { CHAIN_START, chainHash } from "./audit-chain.ts";

const LINKS_A_BATCH = 2_000;

export interface VerifiedChain {
  /** Events whose link follows from the one before. */
  linked: number;
  /** Events that the next run of the linking job will take up. */
  waiting: number;
  /** The first link that does not follow, or null: from there on the trail was changed. */
  brokenAt: number | null;
  /** The hash of the last link that follows. Written down elsewhere, it shows whether events were taken from the end. */
  lastHash: string;
}

/** Checks the audit trail of the member's trust from its first event, schools that have left included. */
export async function verifyOwnAuditChain(context: MemberContext): Promise<VerifiedChain> {
  return verifyAuditChain(context.database, context.actor.trustId);
}

/** The same for the operator's check: it runs as the system, since no member sees every unit there has been. */
export async function verifyAuditChain(
  database: Database,
  trustId: string,
): Promise<VerifiedChain> {
  const system = await loadSystem(database, trustId);
  if (!system) return { linked: 0, waiting: 0, brokenAt: null, lastHash: CHAIN_START };
  return withActor(database, system, async (transaction) => {
    let [linked, previousHash] = [0, CHAIN_START];
    for (;;) {
      const batch = await transaction
        .select({ link: auditLink, event: auditEvent })
        .from(auditLink)
        .leftJoin(
          auditEvent,
          and(sameSchool(auditEvent, auditLink), eq(auditEvent.id, auditLink.eventId)),
        )
        .where(and(eq(auditLink.trustId, trustId), gt(auditLink.sequence, linked)))
        .orderBy(asc(auditLink.sequence))
        .limit(LINKS_A_BATCH);
      for (const { link, event } of batch) {
        const follows =
          event !== null &&
          link.sequence === linked + 1 &&
          link.previousHash === previousHash &&
          link.hash === chainHash(previousHash, event);
        if (!follows) {
          return { linked, waiting: 0, brokenAt: linked + 1, lastHash: previousHash };
        }
        [linked, previousHash] = [link.sequence, link.hash];
      }
      if (batch.length < LINKS_A_BATCH) break;
    }
    const [events] = await transaction
      .select({ number: count() })
      .from(auditEvent)
      .where(eq(auditEvent.trustId, trustId));
    return {
      linked,
      waiting: (events?.number ?? 0) - linked,
      brokenAt: null,
      lastHash: previousHash,
    };
  });
}
