import type { IsoDate } from "../dates/dates.ts";

/** A period as it is named ("Autumn 2026"); periods come in order and do not overlap. */
export interface TrendPeriod {
  start: IsoDate;
  title: string;
}

/** What was reported for a period. */
export interface TrendPoint {
  period: TrendPeriod;
  /** Null when nothing was reported, which is not zero. */
  count: number | null;
  /** Pupils times terms, or whatever the rate is per. Null when it is not known. */
  exposure: number | null;
}

/** A point that a chart can use: reported, for a known number of pupils. */
export interface ReportedPoint {
  count: number;
  exposure: number;
}

/** The point's numbers, or null: a gap in the chart. */
export const reportedPoint = ({ count, exposure }: TrendPoint): ReportedPoint | null =>
  count === null || exposure === null || exposure <= 0 ? null : { count, exposure };

/** Neighbours without a gap between them: what is reported after a gap starts anew. */
export function unbrokenStretches<Item>(
  items: readonly (Item | null)[],
): { first: number; items: Item[] }[] {
  const stretches: { first: number; items: Item[] }[] = [];
  let open = false;
  for (const [index, item] of items.entries()) {
    if (item === null) {
      open = false;
    } else if (open) {
      stretches.at(-1)?.items.push(item);
    } else {
      stretches.push({ first: index, items: [item] });
      open = true;
    }
  }
  return stretches;
}
