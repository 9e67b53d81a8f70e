/**
 * Whether schools differ more than chance lets them.
 *
 * Source: Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14
 * (2005): the mean square of the schools' standardised distances, a tenth of them at either end drawn in first.
 */
export interface Overdispersion {
  /** Mean square distance: about 1 when chance is all. */
  ratio: number;
  /** By how much limits are widened: the ratio's root, or 1 when it does not stand out from chance. */
  factor: number;
}

/** With fewer schools than this their spread can't be judged, and limits stay as they are. */
const LEAST_SCHOOLS = 10;
const WINSORISED = 0.1;

export function overdispersion(
  schools: readonly { count: number; expected: number }[],
): Overdispersion {
  const distances = schools
    .filter(({ expected }) => expected > 0)
    // Square roots of counts spread evenly whatever is expected, so that small schools don't decide.
    .map(({ count, expected }) => 2 * (Math.sqrt(count) - Math.sqrt(expected)));
  if (distances.length < LEAST_SCHOOLS) return { ratio: 1, factor: 1 };
  const drawnIn = winsorised(distances);
  const ratio = drawnIn.reduce((sum, distance) => sum + distance ** 2, 0) / drawnIn.length;
  // The ratio of so many schools scatters about 1 with this standard deviation.
  const standsOut = ratio > 1 + 2 * Math.sqrt(2 / drawnIn.length);
  return { ratio, factor: standsOut ? Math.sqrt(ratio) : 1 };
}

/** The outermost tenth on either side, put where the rest ends. */
function winsorised(distances: readonly number[]): number[] {
  const sorted = distances.toSorted((one, other) => one - other);
  const cut = Math.floor(sorted.length * WINSORISED);
  const low = sorted[cut] ?? 0;
  const high = sorted[sorted.length - 1 - cut] ?? 0;
  return sorted.map((distance) => Math.min(high, Math.max(low, distance)));
}
