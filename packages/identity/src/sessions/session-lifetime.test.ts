import { expect, test } from "vitest";
import { beginTimes, endedEverywhere, endOfSession } from "./session-lifetime.ts";

const lifetime = { idleSeconds: 2 * 3600, absoluteSeconds: 12 * 3600 };
const morning = new Date("2026-09-14T08:00:00Z");

test("a session that nobody uses ends after the idle time", () => {
  const times = beginTimes(morning, lifetime);
  expect(endOfSession(times, lifetime)).toEqual(new Date("2026-09-14T10:00:00Z"));
});

test("being seen moves the idle end on", () => {
  const times = { ...beginTimes(morning, lifetime), lastSeenAt: new Date("2026-09-14T12:30:00Z") };
  expect(endOfSession(times, lifetime)).toEqual(new Date("2026-09-14T14:30:00Z"));
});

test("nothing moves the absolute end", () => {
  const times = { ...beginTimes(morning, lifetime), lastSeenAt: new Date("2026-09-14T19:59:00Z") };
  expect(endOfSession(times, lifetime)).toEqual(new Date("2026-09-14T20:00:00Z"));
});

test("signing out everywhere ends the sessions begun before it, not the one begun after it", () => {
  const signedOut = new Date("2026-09-14T09:00:00Z");
  const before = beginTimes(new Date("2026-09-14T08:59:59Z"), lifetime);
  const after = beginTimes(new Date("2026-09-14T09:00:01Z"), lifetime);
  expect(endedEverywhere(before, signedOut)).toBe(true);
  expect(endedEverywhere(after, signedOut)).toBe(false);
  expect(endedEverywhere(before, null)).toBe(false);
});
