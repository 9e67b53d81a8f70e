import { expect, test } from "vitest";
import { RateLimit } from "./rate-limit.server.ts";

const minute = 60_000;

test("somebody may ask so many times in a minute, then waits for its end", () => {
  const limit = new RateLimit(2, minute);
  expect([limit.secondsToWait("a", 0), limit.secondsToWait("a", 1_000)]).toEqual([0, 0]);
  expect(limit.secondsToWait("a", 10_000)).toBe(50);
  expect(limit.secondsToWait("b", 10_000)).toBe(0);
  expect(limit.secondsToWait("a", minute)).toBe(0);
});

test("a flood of strangers takes no more memory, and lets those who ask often wait all the same", () => {
  const limit = new RateLimit(1, minute);
  limit.secondsToWait("often", 0);
  const waits: number[] = [];
  for (let stranger = 0; stranger < 25_000; stranger += 1) {
    limit.secondsToWait(`stranger ${stranger}`, 1_000);
    if (stranger % 5_000 === 0) waits.push(limit.secondsToWait("often", 1_000));
  }
  expect(Math.min(...waits)).toBeGreaterThan(0);
});
