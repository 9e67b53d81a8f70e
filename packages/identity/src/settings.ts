/** What a trust's data protection officer asks about sign-in, in one place and with its numbers. */
import type { HashParameters, QueueLimits } from "./passwords/password-hasher.ts";
import type { SessionLifetime } from "./sessions/session-lifetime.ts";
import type { ThrottleRule } from "./throttle/throttle-window.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export interface IdentitySettings {
  session: SessionLifetime;
  /** Failures that one account may collect, from wherever they come. */
  accountThrottle: ThrottleRule;
  /** Failures that one address may collect: higher, since a whole school shares one. */
  addressThrottle: ThrottleRule;
  hashParameters: HashParameters;
  hashQueue: QueueLimits;
}

export const defaultSettings: IdentitySettings = {
  // A working day: a shared office computer is signed out by the next morning at the latest.
  session: { idleSeconds: 2 * HOUR, absoluteSeconds: 12 * HOUR },
  accountThrottle: { failures: 10, windowSeconds: 15 * MINUTE, longestSeconds: HOUR },
  addressThrottle: { failures: 50, windowSeconds: 15 * MINUTE, longestSeconds: HOUR },
  // OWASP Password Storage Cheat Sheet, the first of its argon2id choices for 19 MiB.
  hashParameters: { memoryKibibytes: 19_456, passes: 2, lanes: 1 },
  // Four at once need 76 MiB; whoever would wait behind forty others is asked to try again.
  hashQueue: { atOnce: 4, waiting: 40 },
};
