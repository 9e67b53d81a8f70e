import { expect, test } from "vitest";
import { createHashQueue, TooBusyToHash } from "./hash-queue.ts";

/** Work that begins when the queue lets it, and ends when the test says so. */
function work() {
  const begun: Array<() => void> = [];
  return { begun, start: () => new Promise<void>((finish) => begun.push(finish)) };
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test("a flood of sign-ins computes no more hashes at once than allowed, and all in the end", async () => {
  const queue = createHashQueue({ atOnce: 2, waiting: 10 });
  const { begun, start } = work();
  const all = Array.from({ length: 6 }, () => queue.run(start));
  for (let finished = 0; finished < 6; finished += 1) {
    await settle();
    expect(begun).toHaveLength(Math.min(finished + 2, 6));
    begun[finished]?.();
  }
  await Promise.all(all);
});

test("whoever finds the queue full is told at once, and nothing is computed for them", async () => {
  const queue = createHashQueue({ atOnce: 1, waiting: 1 });
  const { begun, start } = work();
  const first = queue.run(start);
  const second = queue.run(start);
  await expect(queue.run(start)).rejects.toThrow(TooBusyToHash);
  begun[0]?.();
  await first;
  await settle();
  begun[1]?.();
  await second;
  expect(begun).toHaveLength(2);
});

test("work that fails gives its place back", async () => {
  const queue = createHashQueue({ atOnce: 1, waiting: 0 });
  await expect(queue.run(() => Promise.reject(new Error("damaged hash")))).rejects.toThrow(
    "damaged hash",
  );
  await expect(queue.run(() => Promise.resolve("next"))).resolves.toBe("next");
});
