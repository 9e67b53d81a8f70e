/**
 * Sessions, kept by Lucia through an adapter of our own. Nothing outside this file knows Lucia:
 * whatever replaces it has to offer `Sessions`. See decisions/0001-sessions-behind-lucia.md.
 */
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { platformOperator, session, userAccount } from "@safeboard/database/tables/access";
import { eq, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import { hashToken, newOneTimeToken } from "./one-time-token.ts";
import {
  beginTimes,
  endedEverywhere,
  endOfSession,
  type SessionLifetime,
  type SessionTimes,
} from "./session-lifetime.ts";
import type { MembershipChoice, Sessions } from "./sessions.ts";

type StoredSession = SessionTimes & { membership: MembershipChoice | null };
interface StoredUser {
  email: string;
  displayName: string;
  isOperator: boolean;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<StoredSession, StoredUser>;
    DatabaseSessionAttributes: StoredSession;
    DatabaseUserAttributes: StoredUser;
  }
}

export function createSessions(
  database: Database,
  now: () => Date,
  lifetime: SessionLifetime,
): Sessions {
  const lucia = new Lucia<StoredSession, StoredUser>(createAdapter(database, now, lifetime), {
    sessionExpiresIn: new TimeSpan(lifetime.idleSeconds, "s"),
    getSessionAttributes: (stored) => stored,
    getUserAttributes: (stored) => stored,
  });

  return {
    async start(userId, membership) {
      const { token, hash } = newOneTimeToken();
      const times = beginTimes(now(), lifetime);
      await lucia.createSession(
        userId,
        { ...times, membership: membership ?? null },
        { sessionId: hash },
      );
      return { token, expiresAt: times.expiresAt };
    },
    async find(token) {
      const found = await lucia.validateSession(hashToken(token));
      if (!found.session) return null;
      const { email, displayName, isOperator } = found.user;
      const { id: sessionHash, membership } = found.session;
      return { userId: found.user.id, email, displayName, sessionHash, isOperator, membership };
    },
    async choose({ userId, sessionHash }, membership) {
      await withActor(database, { kind: "visitor", userId, sessionHash }, (transaction) =>
        transaction
          .update(session)
          .set({ membershipTrustId: membership.trustId, membershipId: membership.id })
          .where(eq(session.id, sessionHash)),
      );
    },
    end: (token) => lucia.invalidateSession(hashToken(token)),
    endAll: (userId) => lucia.invalidateUserSessions(userId),
    deleteExpired: () => lucia.deleteExpiredSessions(),
  };
}

/**
 * Lucia asks for one end per session and moves it on when more than half of the time has gone: that
 * is the idle end here. The absolute end is a column that only this adapter knows, and the earlier
 * of the two is what Lucia is told.
 */
function createAdapter(database: Database, now: () => Date, lifetime: SessionLifetime): Adapter {
  /** Lucia compares with the process's clock; ours is handed in, so it is told the time that is left. */
  const byLuciasClock = (end: Date) => new Date(Date.now() + end.getTime() - now().getTime());

  async function findSession(id: string) {
    const [row] = await withActor(database, { kind: "visitor", sessionHash: id }, (transaction) =>
      transaction.select().from(session).where(eq(session.id, id)),
    );
    return row;
  }

  async function findUser(userId: string) {
    const [row] = await withActor(database, { kind: "visitor", userId }, (transaction) =>
      transaction
        .select({
          email: userAccount.email,
          displayName: userAccount.displayName,
          signedOutEverywhereAt: userAccount.signedOutEverywhereAt,
          operatorId: platformOperator.userId,
        })
        .from(userAccount)
        .leftJoin(platformOperator, eq(platformOperator.userId, userAccount.id))
        .where(eq(userAccount.id, userId)),
    );
    return row;
  }

  return {
    async getSessionAndUser(id) {
      const row = await findSession(id);
      if (!row) return [null, null];
      const user = await findUser(row.userId);
      const { startedAt, lastSeenAt, expiresAt, membershipTrustId, membershipId } = row;
      const times = { startedAt, lastSeenAt, expiresAt };
      const membership =
        membershipTrustId && membershipId ? { trustId: membershipTrustId, id: membershipId } : null;
      const stored = {
        id,
        userId: row.userId,
        expiresAt: byLuciasClock(endOfSession(times, lifetime)),
        attributes: { ...times, membership },
      };
      // Without its user Lucia deletes the session, which is what has to happen here.
      if (!user || endedEverywhere(times, user.signedOutEverywhereAt)) return [stored, null];
      const { email, displayName, operatorId } = user;
      const attributes = { email, displayName, isOperator: operatorId !== null };
      return [stored, { id: row.userId, attributes }];
    },
    async setSession({ id, userId, attributes }) {
      const { membership, ...times } = attributes;
      await withActor(database, { kind: "visitor", userId, sessionHash: id }, (transaction) =>
        transaction.insert(session).values({
          id,
          userId,
          ...times,
          membershipTrustId: membership?.trustId ?? null,
          membershipId: membership?.id ?? null,
        }),
      );
    },
    async updateSessionExpiration(id) {
      await withActor(database, { kind: "visitor", sessionHash: id }, (transaction) =>
        transaction.update(session).set({ lastSeenAt: now() }).where(eq(session.id, id)),
      );
    },
    async deleteSession(id) {
      await withActor(database, { kind: "visitor", sessionHash: id }, (transaction) =>
        transaction.delete(session).where(eq(session.id, id)),
      );
    },
    /** A session is reachable by its own hash only, so the account remembers when all of them ended. */
    async deleteUserSessions(userId) {
      await withActor(database, { kind: "visitor", userId }, (transaction) =>
        transaction
          .update(userAccount)
          .set({ signedOutEverywhereAt: now() })
          .where(eq(userAccount.id, userId)),
      );
    },
    async getUserSessions() {
      throw new Error(
        "A person's sessions can't be listed: each is reachable by its own hash only.",
      );
    },
    async deleteExpiredSessions() {
      await withActor(database, { kind: "visitor" }, (transaction) =>
        transaction.execute(sql`select delete_expired_sessions()`),
      );
    },
  };
}
