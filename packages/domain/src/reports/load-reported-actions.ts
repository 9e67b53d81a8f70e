import type {
  ActionCloser,
  ReportedAction,
  ReportPeriod,
} from "@safeboard/compliance/board-report";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { action } from "@safeboard/database/tables/practice";
import { and, eq, inArray } from "drizzle-orm";
import { describeAction, type DescribedAction } from "../actions/describe-action.ts";
import { type LoadedAction, loadActions, withSteps } from "../actions/load-actions.ts";
import type { MemberContext } from "../context.ts";
import { loadClosers } from "./load-earlier-report.ts";

interface Wanted {
  period: ReportPeriod;
  settings: ComplianceSettings;
  /** Names of the trust's schools, by id. */
  schools: ReadonlyMap<string, string>;
  /** Told of whatever became of them: the last report named them. */
  named: readonly string[];
}

/**
 * The actions of which a report tells, as they stood at the moment of the report: open ones, those that were closed within
 * its period, and those that the last report named. Actions of schools that left are not the board's any more.
 */
export async function loadReportedActions(
  transaction: Transaction,
  { actor, today, now }: Pick<MemberContext, "actor" | "today" | "now">,
  { period, settings, schools, named }: Wanted,
): Promise<ReportedAction[]> {
  const { trustId, userId } = actor;
  const wanted = new Set(named);
  const [open, closed, taken] = await Promise.all([
    loadActions(transaction, { trustId, which: "open" }),
    loadActions(transaction, { trustId, which: "closed" }),
    loadNamed(transaction, trustId, named),
  ]);
  const all = new Map([...open, ...closed, ...taken].map((row) => [row.id, row]));
  const rows = [...all.values()].flatMap((row) => asOf(row, now));
  const told = rows
    .map((row) => describeAction(row, { today, settings, userId }))
    .filter(
      ({ actionId, standing: { state, closedOn } }) =>
        wanted.has(actionId) ||
        (state !== "withdrawn" && (closedOn === null || isWithin(closedOn, period))),
    );
  const ids = new Set(told.map(({ actionId }) => actionId));
  const closers = await loadClosers(
    transaction,
    trustId,
    rows.filter(({ id }) => ids.has(id)),
  );
  return told.flatMap((each) => reported(each, schools.get(each.schoolId), closers));
}

/** What was recorded after the report's moment is not in it. */
function asOf(row: LoadedAction, now: Date): LoadedAction[] {
  if (row.recordedAt > now) return [];
  return [
    {
      ...row,
      withdrawnAt: row.withdrawnAt !== null && row.withdrawnAt <= now ? row.withdrawnAt : null,
      steps: row.steps.filter(({ recordedAt }) => recordedAt <= now),
    },
  ];
}

/** Those that were taken back, too. */
async function loadNamed(
  transaction: Transaction,
  trustId: string,
  ids: readonly string[],
): Promise<LoadedAction[]> {
  if (ids.length === 0) return [];
  const rows = await transaction
    .select()
    .from(action)
    .where(and(eq(action.trustId, trustId), inArray(action.id, [...ids])));
  return withSteps(transaction, trustId, rows);
}

const isWithin = (day: string, { start, end }: ReportPeriod): boolean => day >= start && day <= end;

function reported(
  { actionId, seriesId, title, raisedOn, standing, whatWasDone }: DescribedAction,
  school: string | undefined,
  closers: ReadonlyMap<string, ActionCloser>,
): ReportedAction[] {
  if (school === undefined) return [];
  const { state, owner, dueOn, postponed, closedOn } = standing;
  return [
    {
      actionId,
      seriesId,
      school,
      title,
      owner,
      raisedOn,
      dueOn,
      postponed,
      state,
      closedOn,
      closedBy: state === "closed" ? (closers.get(actionId) ?? null) : null,
      whatWasDone,
    },
  ];
}
