/** How many runs about the median chance would have, for so many useful values. */

/** Fewer useful values than this say nothing about runs. */
const LEAST_USEFUL = 10;

/**
 * Least and most runs by number of useful values, from 10 on.
 * Source: Perla, Provost and Murray 2011, table 1, after Swed and Eisenhart, "Tables for testing randomness of grouping
 * in a sequence of alternatives", Annals of Mathematical Statistics 14 (1943), 5% in two tails.
 */
const TABLE: readonly (readonly [number, number])[] = [
  [3, 9],
  [3, 10],
  [3, 11],
  [4, 11],
  [4, 12],
  [5, 12],
  [5, 13],
  [5, 13],
  [6, 14],
  [6, 15],
  [6, 16],
  [7, 16],
  [7, 17],
  [7, 17],
  [8, 18],
  [8, 18],
  [9, 19],
  [9, 20],
  [10, 20],
  [10, 21],
  [11, 22],
  [11, 22],
  [11, 23],
  [11, 24],
  [12, 24],
  [12, 25],
  [13, 25],
  [13, 26],
  [14, 26],
  [14, 27],
  [15, 27],
];

/** Fewer than `least` or more than `most` runs are a signal; null with too few useful values to tell. */
export function runsLimits(useful: number): { least: number; most: number } | null {
  if (useful < LEAST_USEFUL) return null;
  const row = TABLE[useful - LEAST_USEFUL];
  if (row) return { least: row[0], most: row[1] };
  return approximated(useful);
}

/** Past the table: the mean number of runs, and 1.96 standard deviations either way, with as many above as below. */
function approximated(useful: number) {
  const half = useful / 2;
  const mean = 1 + half;
  const deviation = Math.sqrt((half * (half - 1)) / (useful - 1));
  return {
    least: Math.ceil(mean - 1.96 * deviation),
    most: Math.floor(mean + 1.96 * deviation),
  };
}
