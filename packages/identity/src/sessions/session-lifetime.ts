/** How long a session lasts: ended by quiet, and ended by age whatever the activity. */

export interface SessionLifetime {
  /** Quiet for so long ends a session. */
  idleSeconds: number;
  /** So long after sign-in it ends in any case. */
  absoluteSeconds: number;
}

export interface SessionTimes {
  startedAt: Date;
  lastSeenAt: Date;
  /** The absolute end, fixed when the session began. */
  expiresAt: Date;
}

/** The times of a session that begins now. */
export function beginTimes(now: Date, lifetime: SessionLifetime): SessionTimes {
  return {
    startedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + lifetime.absoluteSeconds * 1000),
  };
}

/** The instant from which the session is over, if nobody is seen before it. */
export function endOfSession(times: SessionTimes, lifetime: SessionLifetime): Date {
  const idleEnd = times.lastSeenAt.getTime() + lifetime.idleSeconds * 1000;
  return new Date(Math.min(idleEnd, times.expiresAt.getTime()));
}

/** True when the person has signed out everywhere since the session began. */
export function endedEverywhere(times: SessionTimes, signedOutEverywhereAt: Date | null): boolean {
  return signedOutEverywhereAt !== null && times.startedAt < signedOutEverywhereAt;
}
