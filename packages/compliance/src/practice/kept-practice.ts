/**
 * What is kept of a school's promises and what shows them, so that a page of many schools need not read a promise or a piece
 * of evidence: days and numbers, judged when they are read.
 */
import type { KeptActions } from "../actions/action.ts";
import type { IsoDate } from "../dates/dates.ts";
import { type PracticeCounts, type ShownFor, shownState } from "./practice-standing.ts";

/** Promises of the current policies that one kind of evidence shows, alike in the days on which they are shown. */
export interface KeptPromises {
  kind: string;
  /** By the evidence that lasts longest; null where there is none. */
  shown: ShownFor | null;
  promises: number;
}

export interface KeptPractice {
  /** Without those for which nothing need be shown. */
  promises: KeptPromises[];
  /** The days of its open actions, the earliest first. */
  actions: KeptActions;
}

/** Of a school of which nothing was ever kept. */
export const NO_PRACTICE_KEPT: KeptPractice = { promises: [], actions: [] };

/** How many of a school's promises stand how on a day: the same as going through its promises one by one. */
export function countKept(
  { promises: kept }: { promises: readonly KeptPromises[] },
  today: IsoDate,
  settings: { dueSoonDays: number },
): PracticeCounts {
  const counts = { promised: 0, current: 0, runsOutSoon: 0, expired: 0, none: 0 };
  for (const { shown, promises } of kept) {
    counts.promised += promises;
    counts[COUNTED_AS[shown === null ? "none" : shownState(shown, today, settings)]] += promises;
  }
  return counts;
}

/** The same by the kind of evidence that the promises need. */
export function countKeptByKind(
  { promises }: { promises: readonly KeptPromises[] },
  today: IsoDate,
  settings: { dueSoonDays: number },
): Map<string, PracticeCounts> {
  const byKind = Map.groupBy(promises, ({ kind }) => kind);
  return new Map(
    [...byKind].map(([kind, own]) => [kind, countKept({ promises: own }, today, settings)]),
  );
}

const COUNTED_AS = {
  none: "none",
  expired: "expired",
  runs_out_soon: "runsOutSoon",
  current: "current",
} as const;
