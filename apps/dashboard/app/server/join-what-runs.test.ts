import { expect, test } from "vitest";
import { joinWhatRuns } from "./join-what-runs.ts";

test("a hundred who ask at once wait for one run, and whoever asks later gets another", async () => {
  const runs: PromiseWithResolvers<number>[] = [];
  const start = joinWhatRuns(() => {
    const run = Promise.withResolvers<number>();
    runs.push(run);
    return run.promise;
  });
  const together = Promise.all(Array.from({ length: 100 }, start));
  expect(runs).toHaveLength(1);
  runs[0]?.resolve(1);
  expect(new Set(await together)).toEqual(new Set([1]));

  const later = start();
  expect(runs).toHaveLength(2);
  runs[1]?.reject(new Error("The database is gone."));
  await expect(later).rejects.toThrow("The database is gone.");
  void start();
  expect(runs).toHaveLength(3);
});
