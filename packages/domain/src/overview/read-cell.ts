import type { MeasuredCell } from "@safeboard/compliance/measures";
import {
  type KeptStanding,
  type StandingRun,
  standingRuns,
  standingSentence,
  withoutTokens,
} from "@safeboard/compliance/overview-history";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { keptJudgement, keptSchool } from "@safeboard/database/tables/overview";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { asAtFields } from "../training/as-at.ts";
import { judgeOverview } from "./judge-overview.ts";
import type { JudgedOverview } from "./judged-school.ts";
import { type FurtherKept, judgementOf } from "./load-kept-overview.ts";
import { loadOverviewOn, type OverviewMoment } from "./load-overview-on.ts";

export const readCellInput = z.object({
  schoolId: identifier,
  /** A column of the overview on that day; one that there is no longer can still be read. */
  measure: z.string().max(60),
  ...asAtFields,
});

export interface OverviewCell {
  school: { id: string; name: string };
  title: string;
  moment: OverviewMoment;
  /** As the overview of the day has it; null where it has none: nothing was kept of it, or the school did not belong. */
  cell: MeasuredCell | null;
  /** As it is today; null where it is a measure no longer. */
  today: MeasuredCell | null;
  /** How it stood since it was first kept, the latest first. */
  runs: StandingRun[];
  /** How long it stood as it did on the day; null where nothing was kept of that. */
  stood: string | null;
}

/**
 * One cell of the overview of a day: its rule, its evidence, its dates and the next action as they were shown on that day,
 * and how it stood before and after.
 *
 * @throws NotFound when there is no such measure, neither on that day nor today
 */
export async function readCell(
  { actor, database, today }: MemberContext,
  { schoolId, measure, asAt, known }: z.infer<typeof readCellInput>,
): Promise<OverviewCell> {
  const address = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, actor.trustId, schoolId);
    const isToday = asAt === undefined || asAt === today;
    const [{ moment, judged }, judgedToday, kept] = await Promise.all([
      loadOverviewOn(transaction, actor, { asAt, known, today, schoolId }),
      isToday ? null : judgeOverview(transaction, actor, { day: today, isPast: false, schoolId }),
      loadStandings(transaction, address, measure),
    ]);
    const cell = cellOf(judged, measure);
    const cellToday = cellOf(judgedToday ?? judged, measure);
    const title = (cell ?? cellToday)?.title;
    if (title === undefined) throw new NotFound();
    const runs = standingRuns(kept);
    return {
      school: { id: school.id, name: school.name },
      title,
      moment,
      cell,
      today: cellToday,
      runs: runs.toReversed(),
      stood: moment.when === "future" ? null : standingSentence(runs, moment.day),
    };
  });
}

const cellOf = (
  { schools: [school] }: Pick<JudgedOverview, "schools">,
  measure: string,
): MeasuredCell | null =>
  school?.cells.find(({ measureId }) => (measureId as string) === measure) ?? null;

/** All that was kept of a cell, and the days on which its school was no longer shown, or again. */
async function loadStandings(
  transaction: Transaction,
  school: SchoolAddress,
  measure: string,
): Promise<KeptStanding[]> {
  const [judgements, shown] = await Promise.all([
    transaction
      .select()
      .from(keptJudgement)
      .where(and(atSchool(keptJudgement, school), eq(keptJudgement.measure, measure)))
      .orderBy(asc(keptJudgement.fromDay), asc(keptJudgement.keeping)),
    transaction
      .select({ from: keptSchool.fromDay, shown: keptSchool.shown })
      .from(keptSchool)
      .where(atSchool(keptSchool, school))
      .orderBy(asc(keptSchool.fromDay), asc(keptSchool.keeping)),
  ]);
  const standings = judgements.map(
    ({ fromDay: from, status, value, detail, since, due, further }) => {
      const judgement = judgementOf({
        status,
        value,
        detail,
        since,
        due,
        further: further as FurtherKept,
      });
      return { from, status, value: withoutTokens(judgement, from).value };
    },
  );
  const returned = shown.map(({ from, shown: isShown }): KeptStanding => {
    const last = standings.findLast((one) => one.from <= from);
    return { from, status: isShown ? (last?.status ?? null) : null, value: last?.value ?? "" };
  });
  const order = [...standings, ...returned];
  return order.toSorted((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
  );
}
