/** The Poisson distribution: how far a count strays by chance when incidents come at a steady rate. Exact at any size. */

/** Coefficients of Lanczos' approximation of the gamma function (g = 7, n = 9), good to fifteen digits. */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12,
  9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
];

/** Worked out once: limits of a hundred schools ask for the same small numbers tens of thousands of times. */
const logFactorials: number[] = [];

/** The logarithm of n!, for n of 0 or more. */
function logFactorial(n: number): number {
  if (n >= KEPT_FACTORIALS) return logOfGamma(n);
  return (logFactorials[n] ??= logOfGamma(n));
}

const KEPT_FACTORIALS = 1_000;

function logOfGamma(n: number): number {
  const shifted = n + 7.5;
  const series = LANCZOS.slice(1).reduce(
    (sum, part, index) => sum + part / (n + index + 1),
    LANCZOS[0] ?? 0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (n + 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/** The chance of exactly `count` when `expected` are expected. */
export function poissonExactly(count: number, expected: number): number {
  if (count < 0) return 0;
  if (expected === 0) return count === 0 ? 1 : 0;
  return Math.exp(count * Math.log(expected) - expected - logFactorial(count));
}

/** The chance of `count` or fewer when `expected` are expected. */
export function poissonAtMost(count: number, expected: number): number {
  if (count < 0) return 0;
  if (expected === 0) return 1;
  // Whichever tail is the shorter is added up, so that a small chance is not what is left of a large one.
  return count < expected ? lowerTail(count, expected) : 1 - upperTail(count + 1, expected);
}

/** The chance of `count` or more when `expected` are expected. */
export function poissonAtLeast(count: number, expected: number): number {
  if (count <= 0) return 1;
  if (expected === 0) return 0;
  return count > expected ? upperTail(count, expected) : 1 - lowerTail(count - 1, expected);
}

function lowerTail(count: number, expected: number): number {
  let term = poissonExactly(count, expected);
  let sum = 0;
  for (let below = count; below >= 0 && term > sum * Number.EPSILON; below -= 1) {
    sum += term;
    term *= below / expected;
  }
  return sum;
}

function upperTail(count: number, expected: number): number {
  let term = poissonExactly(count, expected);
  let sum = 0;
  for (let above = count; term > sum * Number.EPSILON; above += 1) {
    sum += term;
    term *= expected / (above + 1);
  }
  return sum;
}

/**
 * The smallest count with at least this chance (more than 0, less than 1) of it or fewer. One step from count to count,
 * from the middle outwards: limits of a hundred schools ask for thousands of these.
 */
export function poissonQuantile(chance: number, expected: number): number {
  let count = Math.max(0, Math.floor(expected));
  let [exactly, atMost] = [poissonExactly(count, expected), poissonAtMost(count, expected)];
  while (count > 0 && atMost - exactly >= chance) {
    atMost -= exactly;
    exactly *= count / expected;
    count -= 1;
  }
  while (atMost < chance && exactly > 0) {
    count += 1;
    exactly *= expected / count;
    atMost += exactly;
  }
  return count;
}

/** What the normal distribution has beyond one, two and three standard deviations on one side. */
export const CHANCE_BEYOND = {
  1: 0.158_655_253_931_457,
  2: 0.022_750_131_948_179,
  3: 0.001_349_898_031_63,
} as const;

export type Sigmas = keyof typeof CHANCE_BEYOND;
