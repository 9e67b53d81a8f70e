import { addDays, type IsoDate } from "../dates/dates.ts";

/** Days from the first to the last, both among them; null where the first is not known, or there is no last. */
export interface Span {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** The same with both days said, so that they compare as texts. */
export interface Days {
  from: IsoDate;
  to: IsoDate;
}

/** Stands for a first day that nobody knows: so long ago that no period of grace is left of it. */
export const BEGINNING: IsoDate = "1000-01-01";
/** Stands for no end. Nothing changes on the day after. */
export const NO_END: IsoDate = "9999-12-31";

/**
 * The days that are in any of the spans, each run of days once, in their order. Spans that touch are one run: whoever
 * passes from one group to another overnight, and is asked in both, has not started afresh.
 *
 * @param within days outside of it don't count
 */
export function joinSpans(spans: readonly Span[], within: Span = { from: null, to: null }): Days[] {
  const clipped = spans
    .map(({ from, to }) => ({
      from: later(from ?? BEGINNING, within.from ?? BEGINNING),
      to: earlier(to ?? NO_END, within.to ?? NO_END),
    }))
    .filter(({ from, to }) => from <= to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const joined: Days[] = [];
  for (const days of clipped) {
    const last = joined.at(-1);
    if (last && (last.to === NO_END || days.from <= addDays(last.to, 1))) {
      last.to = later(last.to, days.to);
    } else {
      joined.push(days);
    }
  }
  return joined;
}

/** The days that are both in a span of the one and in a span of the other: in post, and in the role. */
export function overlapSpans(some: readonly Span[], others: readonly Span[]): Span[] {
  return some
    .flatMap((within) => joinSpans(others, within))
    .map(({ from, to }) => ({
      from: from === BEGINNING ? null : from,
      to: to === NO_END ? null : to,
    }));
}

export function isWithin(day: IsoDate, { from, to }: Days): boolean {
  return from <= day && day <= to;
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
