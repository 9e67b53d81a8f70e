import type { Transaction } from "@safeboard/database/actor";
import { action, actionStep } from "@safeboard/database/tables/practice";
import { and, asc, desc, eq, inArray, isNull, not, sql } from "drizzle-orm";
import { atSchool, sameSchool } from "../schools/at-school.ts";

export type ActionRow = typeof action.$inferSelect;
export type StepRow = typeof actionStep.$inferSelect;

export interface LoadedAction extends ActionRow {
  /** In the order in which they were recorded. */
  steps: StepRow[];
}

export interface WantedActions {
  trustId: string;
  /** This school alone; without it, all that the actor may see. */
  schoolId?: string | undefined;
  /** Open ones are never cut off, however old; of the closed ones, the last thousand are loaded. */
  which: "open" | "closed";
}

const MOST_CLOSED = 1_000;
/** Postgres takes so many values in a statement, and no more. */
const AT_ONCE = 10_000;

/** Actions that were not taken back, with what became of them. */
export async function loadActions(
  transaction: Transaction,
  { trustId, schoolId, which }: WantedActions,
): Promise<LoadedAction[]> {
  const closed = isClosed(transaction);
  const chosen = transaction
    .select()
    .from(action)
    .where(
      and(
        schoolId ? atSchool(action, { trustId, schoolId }) : eq(action.trustId, trustId),
        isNull(action.withdrawnAt),
        which === "closed" ? closed : not(closed),
      ),
    )
    .orderBy(desc(action.recordedAt), asc(action.id));
  const rows = await (which === "closed" ? chosen.limit(MOST_CLOSED) : chosen);
  return withSteps(transaction, trustId, rows);
}

/** What became of each. */
export async function withSteps(
  transaction: Transaction,
  trustId: string,
  rows: readonly ActionRow[],
): Promise<LoadedAction[]> {
  const steps: StepRow[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    steps.push(
      ...(await transaction
        .select()
        .from(actionStep)
        .where(
          and(
            eq(actionStep.trustId, trustId),
            inArray(actionStep.schoolId, [...new Set(some.map(({ schoolId }) => schoolId))]),
            inArray(
              actionStep.actionId,
              some.map(({ id }) => id),
            ),
          ),
        )
        .orderBy(asc(actionStep.recordedAt), asc(actionStep.id))),
    );
  }
  const stepsOf = Map.groupBy(steps, ({ actionId }) => actionId);
  return rows.map((row) => ({ ...row, steps: stepsOf.get(row.id) ?? [] }));
}

/** For a query of actions: whether the last closing or opening again was a closing. */
function isClosed(transaction: Transaction) {
  const last = transaction
    .select({ kind: actionStep.kind })
    .from(actionStep)
    .where(
      and(
        sameSchool(actionStep, action),
        eq(actionStep.actionId, action.id),
        inArray(actionStep.kind, ["closed", "reopened"]),
      ),
    )
    .orderBy(desc(actionStep.recordedAt), desc(actionStep.id))
    .limit(1);
  return sql`coalesce((${last}) = 'closed', false)`;
}
