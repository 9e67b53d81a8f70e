import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { addMonthsToDay, formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { MEASURES, type MeasureId, type NextAction } from "@safeboard/compliance/measures";
import { turnsUntil } from "@safeboard/compliance/overview-history";
import { severityOf, type Status } from "@safeboard/compliance/statuses";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { isoDate } from "../input-limits.ts";
import { loadPositions } from "../schools/load-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";

/** Further ahead than that, everything is overdue. */
const MONTHS_AHEAD = 36;

export const aheadInput = z.object({
  /** A day to come; in half a year when it isn't given. */
  until: isoDate.optional(),
});

export interface ComingTurn {
  /** The first day on which it is so. */
  on: IsoDate;
  schoolId: string;
  name: string;
  measureId: MeasureId;
  title: string;
  before: Status;
  status: Status;
  /** What the cell will say on that day. */
  value: string;
  nextAction: NextAction | null;
}

export interface OverviewAhead {
  today: IsoDate;
  until: IsoDate;
  /** The sentence on top. */
  summary: string;
  schools: number;
  /** In the order of their days, the more pressing first. */
  turns: ComingTurn[];
}

/**
 * What turns amber or red by a day to come if nothing is done, each with its day and the action that prevents it.
 *
 * @throws InvalidInput when the day is not to come, or too far away
 */
export async function readAhead(
  { actor, database, today }: MemberContext,
  { until = addMonthsToDay(today, 6) }: z.infer<typeof aheadInput>,
): Promise<OverviewAhead> {
  const last = addMonthsToDay(today, MONTHS_AHEAD);
  if (until <= today || until > last) {
    throw new InvalidInput({
      until: `Enter a day after today and no later than ${formatIsoDate(last)}.`,
    });
  }
  const [schools, then, settings, settingsThen] = await withActor(database, actor, (transaction) =>
    Promise.all([
      loadPositions(transaction, actor, { today }),
      loadPositions(transaction, actor, { today: until }),
      loadSettings(transaction, actor.trustId, today),
      loadSettings(transaction, actor.trustId, until),
    ]),
  );
  const positionThen = new Map(then.map(({ id, position }) => [id, position]));
  const turns = schools
    .flatMap(({ id: schoolId, name, position }) =>
      MEASURES.flatMap((measure) => {
        // A school that leaves before that day is judged to its end as it is known today.
        const coming = positionThen.get(schoolId) ?? position;
        return turnsUntil(
          (day) => measure.judge(coming, day, settingsThen),
          measure.judge(position, today, settings),
          { today, until },
        ).map(({ on, before, after }): ComingTurn => {
          const { status, value, nextAction } = after;
          const { id: measureId, title } = measure;
          return { on, schoolId, name, measureId, title, before, status, value, nextAction };
        });
      }),
    )
    .toSorted(inOrder);
  return { today, until, summary: summaryOf(turns, until), schools: schools.length, turns };
}

function inOrder(one: ComingTurn, other: ComingTurn): number {
  return (
    alphabetically(one.on, other.on) ||
    severityOf(one.status) - severityOf(other.status) ||
    alphabetically(one.name, other.name) ||
    alphabetically(one.title, other.title)
  );
}

/** "By 1 March 2027, 4 things at 3 schools come to need action if nothing is done, the first on 1 December 2026." */
function summaryOf(turns: readonly ComingTurn[], until: IsoDate): string {
  const by = `By ${formatIsoDate(until)}`;
  const red = turns.filter(({ status }) => status === "needs_action");
  const counted = red.length > 0 ? red : turns;
  const [first] = counted;
  if (!first) return `${by}, nothing turns amber or red, even if nothing is done.`;
  const schools = new Set(counted.map(({ schoolId }) => schoolId)).size;
  const things = counted.length === 1 ? "1 thing" : `${counted.length} things`;
  const at = schools === 1 ? "1 school" : `${schools} schools`;
  const come =
    red.length > 0
      ? `${red.length === 1 ? "comes" : "come"} to need action`
      : `${turns.length === 1 ? "falls" : "fall"} due soon or ${turns.length === 1 ? "is" : "are"} partly met`;
  return `${by}, ${things} at ${at} ${come} if nothing is done, the first on ${formatIsoDate(first.on)}.`;
}
