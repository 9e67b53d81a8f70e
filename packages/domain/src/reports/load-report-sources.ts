import type {
  ReportedAction,
  ReportedSchool,
  ReportPeriod,
  ReportSources,
} from "@safeboard/compliance/board-report";
import { schoolJudge } from "@safeboard/compliance/measures";
import { type Transaction } from "@safeboard/database/actor";
import { describeAction, type DescribedAction } from "../actions/describe-action.ts";
import { loadActions } from "../actions/load-actions.ts";
import { loadBoardFigures } from "../board-figures/load-board-figures.ts";
import type { MemberContext } from "../context.ts";
import { loadPastPositions } from "../overview/load-past-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";

/**
 * What a report says on the day on which it is asked for: each school judged as the overview judges it, incidents as they
 * were published for trustees, and what was to do within the period.
 */
export async function loadReportSources(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  period: ReportPeriod,
): Promise<ReportSources> {
  const { trustId, userId } = actor;
  const [positions, settings, { periods }, open, closed] = await Promise.all([
    loadPastPositions(transaction, actor, today),
    loadSettings(transaction, trustId, today),
    loadBoardFigures(transaction, trustId),
    loadActions(transaction, { trustId, which: "open" }),
    loadActions(transaction, { trustId, which: "closed" }),
  ]);
  const judge = schoolJudge(today, settings);
  const schools: ReportedSchool[] = positions
    .map((school) => ({
      ...judge(school.position),
      name: school.name,
      phase: school.phase,
      hub: school.hub,
      position: school.position,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"));
  const nameOf = new Map(schools.map(({ schoolId, name }) => [schoolId, name]));
  const described = [...open, ...closed]
    .map((row) => describeAction(row, { today, settings, userId }))
    .filter(({ standing }) => standing.closedOn === null || isWithin(standing.closedOn, period));
  return {
    asAt: today,
    period,
    settings,
    schools,
    terms: periods.filter(({ kind }) => kind === "term").toReversed(),
    actions: described.flatMap((each) => reportedAction(each, nameOf.get(each.schoolId))),
  };
}

const isWithin = (day: string, { start, end }: ReportPeriod): boolean => day >= start && day <= end;

/** Actions of schools that left the trust are not the board's any more. */
function reportedAction(
  { actionId, title, raisedOn, standing, whatWasDone }: DescribedAction,
  school: string | undefined,
): ReportedAction[] {
  const { state, owner, dueOn, closedOn } = standing;
  if (school === undefined || state === "withdrawn") return [];
  return [{ actionId, school, title, owner, raisedOn, dueOn, state, closedOn, whatWasDone }];
}
