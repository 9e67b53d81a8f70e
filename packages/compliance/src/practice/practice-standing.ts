/** Promised against practised: which of a policy’s own promises have evidence that still counts. */
import { addDays, addMonthsToDay, daysBetween, type IsoDate } from "../dates/dates.ts";
import type { Status } from "../statuses.ts";
import { evidenceKindFor } from "./evidence-kinds.ts";

export interface PromiseMade {
  id: string;
  text: string;
  expectation: string | null;
  /** Months from one time to the next, where the policy says so; below one, a share of a month. */
  frequencyMonths: number | null;
  /** What a person said that shows it, without a code where nothing need be shown; null where nobody said anything. */
  kind: { code: string | null } | null;
}

export interface EvidenceHeld {
  id: string;
  kind: string;
  happenedOn: IsoDate;
  /** Null where nothing ends it. */
  validUntil: IsoDate | null;
  /** What people said of it and single promises: whether it shows them kept. */
  links: readonly { promiseId: string; shows: boolean }[];
}

export const PRACTICE_STATES = [
  "expired",
  "none",
  "runs_out_soon",
  "current",
  "not_needed",
] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

export const PRACTICE_WORDS: Readonly<Record<PracticeState, string>> = {
  expired: "Out of date",
  none: "No evidence yet",
  runs_out_soon: "Runs out soon",
  current: "Practised",
  not_needed: "Nothing to show",
};

/** A promise without evidence may well be kept: it is not reported, neither good nor bad. */
export const PRACTICE_STATUS: Readonly<Record<PracticeState, Status>> = {
  expired: "needs_action",
  none: "not_reported",
  runs_out_soon: "due_soon",
  current: "met",
  not_needed: "not_applicable",
};

export interface PromiseStanding {
  promiseId: string;
  /** The kind of evidence that shows it; null where nothing need be shown. */
  kind: string | null;
  state: PracticeState;
  /** The evidence that lasts longest; null where there is none. */
  evidenceId: string | null;
  shownOn: IsoDate | null;
  /** The last day on which that counts for this promise; null where nothing ends it, or there is none. */
  until: IsoDate | null;
}

/**
 * How one promise stands on a day:
 *
 * 1. Evidence shows it when a person said so, and else when it is of the kind that the promise needs. A person can also
 *    say that it does not. Of the kind "something else" it is shown only where a person said so.
 * 2. It counts from the day on which the thing was done to its own last day. Where the policy promises it more often than
 *    that, it counts only until the next time is due; what is promised every day or week is shown for a month.
 * 3. Of several, the one that lasts longest counts.
 */
export function promiseStanding(
  promise: PromiseMade,
  evidence: readonly EvidenceHeld[],
  today: IsoDate,
  { dueSoonDays }: { dueSoonDays: number },
): PromiseStanding {
  const nothing = { promiseId: promise.id, evidenceId: null, shownOn: null, until: null };
  if (promise.kind?.code === null) return { ...nothing, kind: null, state: "not_needed" };
  const kind = promise.kind?.code ?? evidenceKindFor(promise).code;
  const [best] = evidence
    .filter((held) => held.happenedOn <= today && showsPromise(held, promise.id, kind))
    .map((held) => ({ held, until: countsUntil(held, promise.frequencyMonths) }))
    .toSorted((one, other) => ((one.until ?? NEVER) > (other.until ?? NEVER) ? -1 : 1));
  if (!best) return { ...nothing, kind, state: "none" };
  const { held, until } = best;
  const shown = { on: held.happenedOn, until };
  const state = shownState(shown, today, { dueSoonDays });
  return { ...nothing, kind, evidenceId: held.id, shownOn: shown.on, until, state };
}

/** From when to when evidence counts for a promise; null where nothing ends it. */
export interface ShownFor {
  on: IsoDate;
  until: IsoDate | null;
}

/** How a promise stands that something shows: on any day from the one on which that was done. */
export function shownState(
  { on, until }: ShownFor,
  today: IsoDate,
  { dueSoonDays }: { dueSoonDays: number },
): "expired" | "runs_out_soon" | "current" {
  if (until === null) return "current";
  if (until < today) return "expired";
  const soon = daysBetween(today, until) < soonDays(on, until, dueSoonDays);
  return soon ? "runs_out_soon" : "current";
}

export interface PracticeCounts {
  /** Promises of which something can be shown. */
  promised: number;
  current: number;
  runsOutSoon: number;
  expired: number;
  none: number;
}

export interface PracticeStanding {
  promises: readonly PromiseStanding[];
  counts: PracticeCounts;
}

/** All promises of a school’s current policies, in their order, and how many stand how. */
export function practiceStanding(
  promises: readonly PromiseMade[],
  evidence: readonly EvidenceHeld[],
  today: IsoDate,
  settings: { dueSoonDays: number },
): PracticeStanding {
  const standings = promises.map((promise) => promiseStanding(promise, evidence, today, settings));
  const count = (state: PracticeState) => standings.filter((one) => one.state === state).length;
  return {
    promises: standings,
    counts: {
      promised: standings.length - count("not_needed"),
      current: count("current"),
      runsOutSoon: count("runs_out_soon"),
      expired: count("expired"),
      none: count("none"),
    },
  };
}

/** In whole per cent of the promises, rounded down so that it never looks better; null without promises. */
export function practisedPercent({
  promised,
  current,
  runsOutSoon,
}: PracticeCounts): number | null {
  return promised === 0 ? null : Math.floor(((current + runsOutSoon) * 100) / promised);
}

const NEVER: IsoDate = "9999-12-31";

function showsPromise({ kind, links }: EvidenceHeld, promiseId: string, needed: string): boolean {
  const said = links.findLast((link) => link.promiseId === promiseId);
  return said ? said.shows : kind === needed && needed !== "other";
}

function countsUntil(
  { happenedOn, validUntil }: EvidenceHeld,
  frequency: number | null,
): IsoDate | null {
  if (frequency === null) return validUntil;
  const next = addDays(addMonthsToDay(happenedOn, Math.max(1, Math.ceil(frequency))), -1);
  return validUntil === null || next < validUntil ? next : validUntil;
}

/** What lasts a term is not due soon for half of it: a quarter of its time at most. */
function soonDays(on: IsoDate, until: IsoDate, dueSoonDays: number): number {
  return Math.min(dueSoonDays, Math.ceil(daysBetween(on, until) / 4));
}
