import { expect, test } from "vitest";
import { ratioOf, spreadOf } from "./spread.ts";

test("the median and the quarters of a few samples, in whatever order they came", () => {
  expect(spreadOf([9, 1, 5, 3, 7])).toEqual({ median: 5, lower: 3, upper: 7 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, lower: 1.75, upper: 3.25 });
  expect(spreadOf([6])).toEqual({ median: 6, lower: 6, upper: 6 });
  expect(() => spreadOf([])).toThrow(RangeError);
});

test("a round that was slow for both doesn't move their ratio", () => {
  expect(ratioOf([20, 200, 22], [10, 100, 11])).toEqual({ median: 2, lower: 2, upper: 2 });
});
