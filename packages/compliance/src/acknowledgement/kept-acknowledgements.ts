/**
 * What is kept of who was asked to read a version and who has: on which day how many pass from one state to another. It
 * holds no day of its own, so that it never goes stale: whoever is late from tomorrow, or leaves, needs nobody's deed.
 */
import { addDays, type IsoDate } from "../dates/dates.ts";
import {
  type AcknowledgementCounts,
  type AcknowledgementState,
  acknowledgementState,
  type AskedPerson,
} from "./acknowledgement.ts";

/** Of a number of people: "waiting>overdue" and the like, by the day from which the second is so. */
export type AcknowledgementChanges = Readonly<Record<IsoDate, Readonly<Record<string, number>>>>;

/** A number of people who were asked on one day and stand alike. */
export interface AskedAlike extends Omit<AskedPerson, "group"> {
  /** The day from which they are asked: that of the request, or their first at the school. */
  askedOn: IsoDate;
  people: number;
}

/** A version that somebody is or was asked to read. */
export interface KeptAcknowledgement {
  policyId: string;
  versionId: string;
  versionNumber: number;
  /** A policy type's code. */
  kind: string;
  /** The first day on which it is the school's policy: it may be read before. */
  effectiveOn: IsoDate;
  /** The day before a later version takes its place; null while none does. */
  lastOn: IsoDate | null;
  changes: AcknowledgementChanges;
}

/** What a school has kept: the whole, from which a past day can be told, and the little that today's pages read. */
export interface KeptAcknowledgements {
  /** The earliest to take effect first. */
  versions: KeptAcknowledgement[];
  /** Of each policy what counts from the day on which it was kept, as `countingFrom` gives it. */
  counting: KeptAcknowledgement[];
}

type State = AcknowledgementState | "not_asked";

export function acknowledgementChanges(asked: Iterable<AskedAlike>): AcknowledgementChanges {
  const days: Record<IsoDate, Record<string, number>> = {};
  for (const alike of asked) {
    let before: State = "not_asked";
    for (const on of daysOfChange(alike)) {
      const state = stateOn(alike, on);
      // Whoever had left before they were asked was never asked.
      if (state === before || (before === "not_asked" && state === "left")) continue;
      add((days[on] ??= {}), before, state, alike.people);
      before = state;
    }
  }
  return inOrderOfDays(days);
}

/** How many people are in each state at the end of a day, in the past or to come. */
export function countAcknowledgementsOn(
  changes: AcknowledgementChanges,
  day: IsoDate,
): AcknowledgementCounts {
  const people = statesOn(changes, day);
  const [confirmed, overdue, waiting] = [
    people.get("confirmed") ?? 0,
    people.get("overdue") ?? 0,
    people.get("waiting") ?? 0,
  ];
  const late = Object.keys(changes).filter(
    (on) => on > day && (changes[on]?.["waiting>overdue"] ?? 0) > 0,
  );
  const next = late.toSorted()[0];
  return {
    required: confirmed + overdue + waiting,
    confirmed,
    overdue,
    dueNext: next === undefined ? null : addDays(next, -1),
  };
}

/** Since when somebody has been late without a day on which nobody was; null where nobody is. */
export function overdueSince(changes: AcknowledgementChanges, day: IsoDate): IsoDate | null {
  let late = 0;
  let since: IsoDate | null = null;
  for (const on of Object.keys(changes).toSorted()) {
    if (on > day) break;
    for (const [passing, people] of Object.entries(changes[on] ?? {})) {
      if (passing.endsWith(">overdue")) late += people;
      if (passing.startsWith("overdue>")) late -= people;
    }
    if (late === 0) since = null;
    else since ??= on;
  }
  return since;
}

/** A version with how those who are asked to read it stand on a day. */
export interface CountedVersion<Version extends KeptAcknowledgement> {
  version: Version;
  counts: AcknowledgementCounts;
}

/**
 * Of each policy the version that counts on a day: of those that nothing has replaced by then and that somebody is asked to
 * read, the one that takes effect last. It is read before it does.
 */
export function countingOn<Version extends KeptAcknowledgement>(
  versions: readonly Version[],
  day: IsoDate,
): CountedVersion<Version>[] {
  const counted = versions
    .filter(({ lastOn }) => lastOn === null || lastOn >= day)
    .map((version) => ({ version, counts: countAcknowledgementsOn(version.changes, day) }))
    .filter(({ counts }) => counts.required > 0);
  const last = new Map(counted.map((each) => [each.version.policyId, each]));
  return [...last.values()];
}

/**
 * What counts from a day on, with all that came up to that day as one change: on the day since when somebody is late, else
 * on the day itself. The figures from that day on are the same, and the rows that every visit reads stay short.
 */
export const countingFrom = (
  versions: readonly KeptAcknowledgement[],
  day: IsoDate,
): KeptAcknowledgement[] =>
  versions
    .filter(({ lastOn }) => lastOn === null || lastOn >= day)
    .map((version) => ({ ...version, changes: changesFrom(version.changes, day) }))
    .filter(({ changes }) => Object.keys(changes).length > 0);

function changesFrom(changes: AcknowledgementChanges, day: IsoDate): AcknowledgementChanges {
  const now: Record<string, number> = {};
  for (const [state, people] of statesOn(changes, day)) {
    if (state !== "not_asked" && state !== "left" && people > 0)
      add(now, "not_asked", state, people);
  }
  const days = Object.fromEntries(Object.entries(changes).filter(([on]) => on > day));
  if (Object.keys(now).length > 0) days[overdueSince(changes, day) ?? day] = now;
  return inOrderOfDays(days);
}

function daysOfChange({ askedOn, dueOn, leftOn, confirmedOn }: AskedAlike): IsoDate[] {
  const after = [dueOn, leftOn].flatMap((last) => (last === null ? [] : [addDays(last, 1)]));
  const days = [...after, ...(confirmedOn === null ? [] : [confirmedOn])];
  return [...new Set([askedOn, ...days.filter((on) => on > askedOn)])].toSorted();
}

function stateOn({ confirmedOn, dueOn, leftOn }: AskedAlike, day: IsoDate): AcknowledgementState {
  const confirmed = confirmedOn !== null && confirmedOn <= day ? confirmedOn : null;
  return acknowledgementState({ dueOn, leftOn, confirmedOn: confirmed }, day);
}

function statesOn(changes: AcknowledgementChanges, day: IsoDate): Map<string, number> {
  const people = new Map<string, number>();
  for (const [on, counts] of Object.entries(changes)) {
    if (on > day) continue;
    for (const [passing, passed] of Object.entries(counts)) {
      const [before = "", after = ""] = passing.split(">");
      people.set(before, (people.get(before) ?? 0) - passed);
      people.set(after, (people.get(after) ?? 0) + passed);
    }
  }
  return people;
}

function add(counts: Record<string, number>, before: State, after: string, people: number): void {
  const passing = `${before}>${after}`;
  counts[passing] = (counts[passing] ?? 0) + people;
}

const inOrderOfDays = <Counts>(days: Record<IsoDate, Counts>): Record<IsoDate, Counts> =>
  Object.fromEntries(Object.entries(days).toSorted(([one], [other]) => (one < other ? -1 : 1)));
