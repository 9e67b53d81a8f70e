/** Where one person stands with one requirement, on any day. */
import { addDays, type IsoDate } from "../dates/dates.ts";
import type { Status } from "../statuses.ts";
import type { Requirement } from "./requirement.ts";
import { BEGINNING, type Days, isWithin, joinSpans, NO_END, type Span } from "./spans.ts";
import { type Completion, type DatedEdition, renewalDays, validUntil } from "./valid-until.ts";

export const STANDINGS = [
  "not_required",
  "due",
  "in_date",
  "expired",
  "never_done",
  "exempt",
] as const;

export type Standing = (typeof STANDINGS)[number];

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  not_required: "Not required",
  due: "Due",
  in_date: "In date",
  expired: "Expired",
  never_done: "Never done",
  exempt: "Exempt",
};

export const STANDING_STATUS: Readonly<Record<Standing, Status>> = {
  not_required: "not_applicable",
  due: "due_soon",
  in_date: "met",
  expired: "needs_action",
  never_done: "needs_action",
  exempt: "not_applicable",
};

/** From this day on, until the next change. */
export interface StandingChange {
  on: IsoDate;
  standing: Standing;
}

export interface TrainedPerson {
  requirement: Requirement & { inForceUntil?: IsoDate };
  /** When it is asked of the person: in post, and in one of the groups or holding one of the roles. In any order. */
  spans: readonly Span[];
  /** Courses done that satisfy the requirement, those of before the first span too. In any order. */
  completions: readonly Completion[];
  exemptions: readonly Span[];
  editions: readonly DatedEdition[];
}

/**
 * Every day on which the person's standing changes, in order; before the first, it is not required. On a day:
 *
 * 1. Outside the spans, and outside the days on which the requirement is in force, it is not required.
 * 2. Else an exemption counts before anything else. Its end gives no new time to do it: whoever needs that is exempted
 *    for as long.
 * 3. Else it is in date while any completion is, whenever and wherever that was done: before the first day at the school,
 *    too. See `validUntil` for how long one lasts.
 * 4. Else it is due for as many days as the requirement gives from the day on which it was first asked: the first in post,
 *    in the role if that came later, or the first of the requirement. The last of these days is in time. Whoever left and
 *    came back is asked afresh. Where an academic year or an edition begins in that time, it is due as long into it as
 *    the colleagues' renewal is. What expires in that time is due until its end.
 * 5. Else it has expired, when it was ever done by then, and was never done when not.
 */
export function standingChanges(person: TrainedPerson): StandingChange[] {
  const asked = askedTimes(person);
  const times = {
    asked,
    exempt: joinSpans(person.exemptions),
    valid: person.completions.map((completion) => ({
      from: completion.completedOn,
      to: validUntil(person.requirement, completion, person.editions) ?? NO_END,
    })),
  };
  const days = new Set([
    ...[...asked, ...times.exempt, ...times.valid].flatMap(firstAndNext),
    ...asked.flatMap(({ dueUntil }) => nextDay(dueUntil)),
  ]);
  const changes: StandingChange[] = [];
  let current: Standing = "not_required";
  for (const on of [...days].toSorted()) {
    const standing = standingDuring(on, times);
    if (standing !== current) changes.push({ on, standing });
    current = standing;
  }
  return changes;
}

/** The standing on a day, by the changes up to it. */
export function standingOn(changes: readonly StandingChange[], day: IsoDate): Standing {
  return changes.findLast(({ on }) => on <= day)?.standing ?? "not_required";
}

/** The last day of the standing that holds on a day; null where it has no end as far as is known. */
export function standingUntil(changes: readonly StandingChange[], day: IsoDate): IsoDate | null {
  const next = changes.find(({ on }) => on > day);
  return next ? addDays(next.on, -1) : null;
}

interface AskedTime extends Days {
  /** The last day on which it is not late. */
  dueUntil: IsoDate;
}

interface Times {
  asked: readonly AskedTime[];
  exempt: readonly Days[];
  valid: readonly Days[];
}

function askedTimes({ requirement, spans, editions }: TrainedPerson): AskedTime[] {
  const { inForceFrom = null, inForceUntil = null, firstWithinDays, lasts } = requirement;
  return joinSpans(spans, { from: inForceFrom, to: inForceUntil }).map((days) => {
    // Of somebody who has been there longer than anybody knows, the time to begin is long over.
    if (days.from === BEGINNING) return { ...days, dueUntil: BEGINNING };
    const end = addDays(days.from, firstWithinDays);
    const renewed = renewalDays(lasts, days.from, end, editions).toSorted().at(-1);
    return { ...days, dueUntil: addDays(renewed ?? days.from, firstWithinDays) };
  });
}

function standingDuring(day: IsoDate, { asked, exempt, valid }: Times): Standing {
  const time = asked.find((days) => isWithin(day, days));
  if (!time) return "not_required";
  if (exempt.some((days) => isWithin(day, days))) return "exempt";
  if (valid.some((days) => isWithin(day, days))) return "in_date";
  if (day <= time.dueUntil) return "due";
  return valid.some(({ from }) => from <= day) ? "expired" : "never_done";
}

function firstAndNext({ from, to }: Days): IsoDate[] {
  return [from, ...nextDay(to)];
}

const nextDay = (day: IsoDate): IsoDate[] => (day === NO_END ? [] : [addDays(day, 1)]);
