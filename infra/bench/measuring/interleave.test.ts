import { expect, test } from "vitest";
import { interleave } from "./interleave.ts";

test("each work runs once a round, whoever went first goes last next time, and warm-up isn't counted", async () => {
  const order: string[] = [];
  const note = (name: string) => async () => order.push(name);
  const samples = await interleave(
    { a: note("a"), b: note("b"), c: note("c") },
    { warmUp: 1, rounds: 2, seconds: 60 },
  );
  expect(order.join("")).toBe("abcbcacab");
  expect(samples.a).toHaveLength(2);
  expect(samples.c).toHaveLength(2);
});

test("a work that fails ends the measurement", async () => {
  const fails = async () => {
    throw new Error("No such page");
  };
  await expect(interleave({ fails }, { warmUp: 0, rounds: 1, seconds: 60 })).rejects.toThrow(
    "No such page",
  );
});

test("when the time is up, ten rounds are enough", async () => {
  const samples = await interleave({ a: async () => {} }, { warmUp: 0, rounds: 50, seconds: 0 });
  expect(samples.a).toHaveLength(10);
});
