import { expect, test } from "vitest";
import { nationalTrustSizes } from "./national-trust-sizes.ts";

const sizes = nationalTrustSizes(1_199, 10_900);

test("every school is in a trust, and no trust has fewer than two", () => {
  expect(sizes).toHaveLength(1_199);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_900);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
});

test("a few trusts are large and half of them have six schools or fewer", () => {
  expect(sizes[0]).toBeGreaterThan(60);
  expect(sizes[0]).toBeLessThan(100);
  expect(sizes[600]).toBeLessThanOrEqual(6);
});
