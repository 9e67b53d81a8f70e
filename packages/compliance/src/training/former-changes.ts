import { addDays, type IsoDate } from "../dates/dates.ts";
import { addUp, type CoverageChanges } from "./coverage.ts";
import type { Standing, StandingChange } from "./standing.ts";

/** People who are no longer kept by name: how many stood how, at the end of a month. */
export interface FormerCount {
  monthEnd: IsoDate;
  standing: Standing;
  people: number;
}

/**
 * The same as changes, for the days of each month: they pass into their standing on its first day and out of it after its
 * last. The figures of past months stay what they were; the days within a month, and what was about to expire, are lost
 * with the names.
 */
export function formerChanges(counts: readonly FormerCount[]): CoverageChanges {
  return addUp(
    counts.map(({ monthEnd, standing, people }) => ({
      [`${monthEnd.slice(0, 8)}01`]: { [`not_required>${standing}`]: people },
      [addDays(monthEnd, 1)]: { [`${standing}>not_required`]: people },
    })),
  );
}

/** The same as people, month by month, where it matters how many stand how on one day. */
export function formerPeople(counts: readonly FormerCount[]): StandingChange[][] {
  return counts.flatMap(({ monthEnd, standing, people }) =>
    Array.from({ length: people }, (): StandingChange[] => [
      { on: `${monthEnd.slice(0, 8)}01`, standing },
      { on: addDays(monthEnd, 1), standing: "not_required" },
    ]),
  );
}
