import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeat } from "./repeat.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("work is done again after each pause, and no more once it is stopped", async () => {
  const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const stop = repeat(work, 1_000, () => {});
  await vi.advanceTimersByTimeAsync(3_500);
  expect(work).toHaveBeenCalledTimes(3);
  await stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(work).toHaveBeenCalledTimes(3);
});

test("work that fails is told, and tried again", async () => {
  const told: unknown[] = [];
  const work = vi.fn<() => Promise<void>>(() => Promise.reject(new Error("no database")));
  const stop = repeat(work, 1_000, (error) => told.push(error));
  await vi.advanceTimersByTimeAsync(2_500);
  await stop();
  expect(told).toHaveLength(2);
});

test("stopping waits for work that is under way", async () => {
  let finish = () => {};
  const work = () => new Promise<void>((resolve) => (finish = resolve));
  const stop = repeat(work, 1_000, () => {});
  await vi.advanceTimersByTimeAsync(1_000);
  let stopped = false;
  const stopping = stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(stopped).toBe(false);
  finish();
  await stopping;
  expect(stopped).toBe(true);
});
