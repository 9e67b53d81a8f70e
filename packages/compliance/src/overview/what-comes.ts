/** What will turn amber or red by a day to come, if nothing is done until then. */
import { addDays, daysBetween, type IsoDate } from "../dates/dates.ts";
import type { Judgement } from "../measures/measures.ts";
import { severityOf, type Status } from "../statuses.ts";

export interface Turn {
  /** The first day on which it is so. */
  on: IsoDate;
  before: Status;
  after: Judgement;
}

const PRESSING: ReadonlySet<Status> = new Set(["needs_action", "partly_met", "due_soon"]);

/**
 * The days on which a cell turns for the worse, until a day. With nothing done, time alone makes cells worse and never
 * better, so the first day of each worsening is found by halving; what is due meanwhile is looked at by itself, in case
 * that something already arranged mends it again.
 *
 * @param judge the cell on a day, by what is known today
 * @param now as it stands today
 */
export function turnsUntil(
  judge: (day: IsoDate) => Judgement,
  now: Judgement,
  { today, until }: { today: IsoDate; until: IsoDate },
): Turn[] {
  const turns: Turn[] = [];
  const afterDue = now.due === null ? null : addDays(now.due, 1);
  const ends = [afterDue, until].filter((day) => day !== null && day > today && day <= until);
  let standing = now;
  let from = today;
  for (const end of ends as IsoDate[]) {
    const worst = judge(end);
    while (isWorse(worst.status, standing.status) && from < end) {
      const floor = standing.status;
      const on = firstDay(from, end, (day) => isWorse(judge(day).status, floor));
      const after = judge(on);
      if (PRESSING.has(after.status)) turns.push({ on, before: standing.status, after });
      standing = after;
      from = on;
    }
  }
  return turns;
}

const isWorse = (one: Status, other: Status) => severityOf(one) < severityOf(other);

/** The first day after one on which something is so that is so on the last. */
function firstDay(after: IsoDate, last: IsoDate, isSo: (day: IsoDate) => boolean): IsoDate {
  let [low, high] = [0, daysBetween(after, last)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(addDays(after, middle))) high = middle;
    else low = middle;
  }
  return addDays(after, high);
}
