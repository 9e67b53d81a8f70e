/**
 * How many schools each trust has, largest first: a few trusts with dozens of schools and very
 * many with a handful, as the DfE's register of English multi-academy trusts shows.
 *
 * @param schools in all of them together; at least two a trust
 * @returns one number a trust, each 2 or more, which sum up to `schools`
 */
export function nationalTrustSizes(trusts: number, schools: number): number[] {
  const weights = Array.from({ length: trusts }, (_, rank) => 1 / (rank + flattening) ** steepness);
  const weightOfAll = weights.reduce((sum, weight) => sum + weight, 0);
  const toShare = schools - smallest * trusts;
  const shares = weights.map((weight) => (weight / weightOfAll) * toShare);
  const sizes = shares.map((share) => smallest + Math.floor(share));
  const left = schools - sizes.reduce((sum, size) => sum + size, 0);
  // What rounding down has left over goes to the smaller trusts, one school each.
  return sizes
    .map((size, rank) => (rank >= trusts - left ? size + 1 : size))
    .toSorted((a, b) => b - a);
}

const smallest = 2;
// With these the largest of 1,199 trusts has about 80 schools and half of them have six or fewer.
const flattening = 20;
const steepness = 0.85;
