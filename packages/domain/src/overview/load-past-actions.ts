import { actionStanding, type ActionStep } from "@safeboard/compliance/actions";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { action, actionStep } from "@safeboard/database/tables/practice";
import { and, asc, isNull, lte, sql } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";

/** By school the days of the actions that were open at the end of a day. */
export async function loadPastActions(
  transaction: Transaction,
  wanted: WantedSchools,
  day: IsoDate,
): Promise<Map<string, IsoDate[]>> {
  const [actions, steps] = await Promise.all([
    transaction
      .select({
        schoolId: action.schoolId,
        id: action.id,
        owner: action.owner,
        dueOn: action.dueOn,
      })
      .from(action)
      .where(
        and(
          atSchools(action, wanted),
          isNull(action.withdrawnAt),
          sql`(${action.recordedAt} at time zone 'Europe/London')::date <= ${day}`,
        ),
      ),
    transaction
      .select({
        actionId: actionStep.actionId,
        kind: actionStep.kind,
        happenedOn: actionStep.happenedOn,
        dueOn: actionStep.dueOn,
        owner: actionStep.owner,
      })
      .from(actionStep)
      .where(and(atSchools(actionStep, wanted), lte(actionStep.happenedOn, day)))
      .orderBy(asc(actionStep.recordedAt)),
  ]);
  const stepsOf = Map.groupBy<string, ActionStep & { actionId: string }>(
    steps,
    ({ actionId }) => actionId,
  );
  const open = new Map<string, IsoDate[]>();
  for (const { schoolId, id, ...toDo } of actions) {
    const standing = actionStanding(
      { ...toDo, isWithdrawn: false, steps: stepsOf.get(id) ?? [] },
      day,
      0,
    );
    if (standing.state === "closed") continue;
    open.set(schoolId, [...(open.get(schoolId) ?? []), standing.dueOn].toSorted());
  }
  return open;
}
