/** How long something stood as it did on a day, and what was before and after: from what was kept of it. */
import { addDays, formatIsoDate, type IsoDate } from "../dates/dates.ts";
import { type Status, STATUS_WORDS } from "../statuses.ts";

/** What was kept from a day on; null from the day on which the school was no longer shown. */
export interface KeptStanding {
  from: IsoDate;
  status: Status | null;
  /** What the cell said. */
  value: string;
}

export interface StandingRun {
  status: Status;
  /** What the cell said on the first of these days. */
  value: string;
  from: IsoDate;
  /** The last of these days; null where it stood so when it was kept last. */
  to: IsoDate | null;
}

/**
 * Days that follow each other with the same status are one run, whatever else the cell said.
 *
 * @param kept in the order of their days; of one day the last counts
 * @returns the earliest first
 */
export function standingRuns(kept: readonly KeptStanding[]): StandingRun[] {
  const runs: StandingRun[] = [];
  const days = kept.filter(({ from }, index) => kept[index + 1]?.from !== from);
  for (const { from, status, value } of days) {
    const last = runs.at(-1);
    if (last && last.to === null) {
      if (last.status === status) continue;
      last.to = addDays(from, -1);
    }
    if (status !== null) runs.push({ status, value, from, to: null });
  }
  return runs;
}

/**
 * "Needs action from 1 September 2026 to 3 October 2026; before that partly met, then met." Null where nothing was kept of
 * the day. Of what was so when it was first kept nobody knows since when.
 */
export function standingSentence(runs: readonly StandingRun[], day: IsoDate): string | null {
  const at = runs.findLastIndex(({ from }) => from <= day);
  const run = runs[at];
  if (!run || (run.to !== null && run.to < day)) return null;
  const [before, after] = [runs[at - 1], runs[at + 1]];
  const first = formatIsoDate(run.from);
  const since = before === undefined ? `${first} at the latest` : first;
  const words = STATUS_WORDS[run.status];
  const stood =
    run.to === run.from
      ? `${words} on ${first} alone`
      : run.to === null
        ? `${words} since ${since}, and still when it was kept last`
        : `${words} from ${since} to ${formatIsoDate(run.to)}`;
  const around = [
    before && `before that ${inSentence(before.status)}`,
    after && `then ${inSentence(after.status)}`,
  ].filter((part) => part !== undefined);
  return around.length === 0 ? `${stood}.` : `${stood}; ${around.join(", ")}.`;
}

const inSentence = (status: Status): string => STATUS_WORDS[status].toLowerCase();
