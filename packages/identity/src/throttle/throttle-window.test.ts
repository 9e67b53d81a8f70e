import fc from "fast-check";
import { expect, test } from "vitest";
import { countAttempt, forgiveAttempt, type ThrottleCount } from "./throttle-window.ts";

const rule = { failures: 10, windowSeconds: 900, longestSeconds: 3600 };
const start = new Date("2026-09-14T08:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const none: ThrottleCount = { failures: 0, windowStartedAt: start };

/** Makes attempts at these seconds, all of which fail; answers with what became of each. */
function attempts(seconds: number[], from: ThrottleCount = none) {
  let count = from;
  const answers = seconds.map((second) => {
    const answer = countAttempt(count, after(second), rule);
    if (answer.allowed) count = answer.count;
    return answer;
  });
  return { answers, count };
}
const tenAt = (second: number) => Array.from({ length: 10 }, () => second);

test("ten failures are let through and the eleventh has to wait out the window", () => {
  const { answers } = attempts([...tenAt(0), 60]);
  expect(answers.slice(0, 10).every((answer) => answer.allowed)).toBe(true);
  expect(answers[10]).toEqual({ allowed: false, retryAfterSeconds: 840 });
});

test("waiting attempts do not lengthen the wait", () => {
  const { answers } = attempts([...tenAt(0), 60, 120, 899]);
  expect(answers.at(-1)).toEqual({ allowed: false, retryAfterSeconds: 1 });
});

test("after the window an attempt is let through again", () => {
  expect(attempts([...tenAt(0), 900]).answers.at(-1)?.allowed).toBe(true);
});

test("a second full window in a row means twice the wait, a third four times, and never more than an hour", () => {
  const { answers } = attempts([...tenAt(0), ...tenAt(900), 901]);
  expect(answers.at(-1)).toEqual({ allowed: false, retryAfterSeconds: 1799 });
  const third = attempts([...tenAt(0), ...tenAt(900), ...tenAt(2700), 2701]);
  expect(third.answers.at(-1)).toEqual({ allowed: false, retryAfterSeconds: 3599 });
  const fourth = attempts([...tenAt(0), ...tenAt(900), ...tenAt(2700), ...tenAt(6300), 6301]);
  expect(fourth.answers.at(-1)).toEqual({ allowed: false, retryAfterSeconds: 3599 });
});

test("a quiet spell forgives earlier full windows", () => {
  const { count } = attempts([...tenAt(0), 7200]);
  expect(count.failures).toBe(1);
});

test("failures that never fill a window are forgotten with it", () => {
  const { count } = attempts([0, 1, 2, 901]);
  expect(count).toEqual({ failures: 1, windowStartedAt: after(901) });
});

test("a success takes back its own attempt and nobody else's", () => {
  const { count } = attempts([0, 1, 2]);
  expect(forgiveAttempt(count, count, rule).failures).toBe(2);
  expect(forgiveAttempt(none, count, rule).failures).toBe(0);
});

test("a success that began in an earlier window takes nothing from the present one", () => {
  const earlier = attempts([0]).count;
  const later = attempts([0, 901, 902]).count;
  expect(forgiveAttempt(later, earlier, rule)).toEqual(later);
});

test("a success right after a full window does not shut the door again", () => {
  const { count } = attempts([...tenAt(0), 900]);
  const forgiven = forgiveAttempt(count, count, rule);
  expect(countAttempt(forgiven, after(901), rule).allowed).toBe(true);
});

test("whatever the timing, no window lets more than its number of failures through", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (gaps) => {
      let second = 0;
      const times = gaps.map((gap) => (second += gap));
      const { answers } = attempts(times);
      const perWindow = new Map<number, number>();
      for (const answer of answers) {
        if (!answer.allowed) continue;
        const window = answer.count.windowStartedAt.getTime();
        perWindow.set(window, (perWindow.get(window) ?? 0) + 1);
      }
      expect(Math.max(0, ...perWindow.values())).toBeLessThanOrEqual(rule.failures);
      const windows = [...perWindow.keys()].toSorted((a, b) => a - b);
      windows.slice(1).forEach((window, index) => {
        expect(window - (windows[index] ?? 0)).toBeGreaterThanOrEqual(rule.windowSeconds * 1000);
      });
    }),
  );
});
