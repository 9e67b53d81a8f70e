import type { TableLimits } from "../table-limits.ts";
import { UnreadableTable } from "../unreadable-table.ts";
import { DelimitedRecords } from "./delimited-records.ts";

const candidates = [",", ";", "\t", "|"] as const;

/**
 * The delimiter by which most rows of the sample come out equally wide, and widest. A comma when
 * nothing parts the rows: a table of one column.
 */
export function guessDelimiter(sample: string, limits: TableLimits): string {
  const stated = statedDelimiter(sample);
  if (stated !== null) return stated;
  const scored = candidates.map((delimiter) => ({
    delimiter,
    score: regularity(sampleRecords(sample, delimiter, limits)),
  }));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  return best === undefined || best.score === 0 ? "," : best.delimiter;
}

/** Excel's own way to say it: a first line of `sep=;`, which is no row of the table. */
export function statedDelimiter(text: string): string | null {
  return /^sep=([^\r\n])(?:\r|\n|$)/i.exec(text)?.[1] ?? null;
}

/**
 * Cells beyond the first, over the rows that have the most usual width, and less where other rows are parted otherwise: a
 * sign that stands in some cells parts their rows unevenly. One row alone, of several, is no table.
 */
function regularity(records: string[][]): number {
  const byWidth = new Map<number, number>();
  let parted = 0;
  for (const { length } of records) {
    if (length < 2) continue;
    byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
    parted += 1;
  }
  const least = records.length > 1 ? 2 : 1;
  return Math.max(
    0,
    ...[...byWidth]
      .filter(([, rows]) => rows >= least)
      .map(([width, rows]) => (rows * (width - 1) * rows) / parted),
  );
}

function sampleRecords(sample: string, delimiter: string, limits: TableLimits): string[][] {
  try {
    // The sample's last record may be cut short, so it is left out unless it is the only one.
    const records = new DelimitedRecords(delimiter, limits);
    const whole = records.push(sample);
    return whole.length > 0 ? whole : records.end();
  } catch (error) {
    // By this delimiter the rows are not to be read, which another one may cure.
    if (error instanceof UnreadableTable) return [];
    throw error;
  }
}
