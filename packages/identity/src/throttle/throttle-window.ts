/** The arithmetic of throttling: so many failures a window, and a longer wait each time it fills. */

export interface ThrottleRule {
  /** Failures allowed in one window before the next attempt has to wait. */
  failures: number;
  windowSeconds: number;
  /** The wait doubles each time a window fills again, up to this. */
  longestSeconds: number;
}

/** What is stored of one key. `failures` goes on counting over windows that filled one after another. */
export interface ThrottleCount {
  failures: number;
  windowStartedAt: Date;
}

export type ThrottleAnswer =
  | { allowed: true; count: ThrottleCount }
  | { allowed: false; retryAfterSeconds: number };

/**
 * Judges one attempt and counts it as a failure before anyone knows how it ends, so that attempts
 * made at the same moment can't all slip through before the first of them has failed.
 */
export function countAttempt(count: ThrottleCount, now: Date, rule: ThrottleRule): ThrottleAnswer {
  if (count.failures <= 0) return { allowed: true, count: { failures: 1, windowStartedAt: now } };

  const elapsed = (now.getTime() - count.windowStartedAt.getTime()) / 1000;
  const full = count.failures % rule.failures === 0;
  const wait = full ? waitSeconds(count.failures / rule.failures, rule) : rule.windowSeconds;

  if (elapsed < wait) {
    if (full) return { allowed: false, retryAfterSeconds: Math.ceil(wait - elapsed) };
    return { allowed: true, count: { ...count, failures: count.failures + 1 } };
  }
  // Whoever comes straight back after a full window waits longer next time; a quiet spell forgives.
  const forgiven = !full || elapsed >= 2 * rule.longestSeconds;
  return {
    allowed: true,
    count: { failures: forgiven ? 1 : count.failures + 1, windowStartedAt: now },
  };
}

/**
 * Takes back an attempt that did not fail after all. `counted` is what countAttempt stored for it: in
 * a later window there is nothing to take back. The first of an escalated window stays counted, since
 * without it the count would say that the window before has only just filled.
 */
export function forgiveAttempt(
  count: ThrottleCount,
  counted: ThrottleCount,
  rule: ThrottleRule,
): ThrottleCount {
  const sameWindow = count.windowStartedAt.getTime() === counted.windowStartedAt.getTime();
  const opensEscalatedWindow = count.failures > 1 && count.failures % rule.failures === 1;
  if (!sameWindow || opensEscalatedWindow || count.failures === 0) return count;
  return { ...count, failures: count.failures - 1 };
}

/** Seconds from a window's beginning until a new one may begin, after so many full windows in a row. */
function waitSeconds(fullWindows: number, rule: ThrottleRule): number {
  return Math.min(rule.windowSeconds * 2 ** (fullWindows - 1), rule.longestSeconds);
}
