import { randomUUID } from "node:crypto";
import type { ActionStanding, ActionStepKind } from "@safeboard/compliance/actions";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { actionStep } from "@safeboard/database/tables/practice";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { refusePersonalData } from "../plans/refuse-personal-data.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { describeAction } from "./describe-action.ts";
import type { ActionRow } from "./load-actions.ts";
import { requireStandingAction } from "./require-action.ts";

export interface StepToRecord {
  kind: ActionStepKind;
  note: string | null;
  dueOn?: string;
  owner?: string;
  ownerUserId?: string | null;
  happenedOn?: string;
}

export interface ActionFound {
  row: ActionRow;
  standing: ActionStanding;
  transaction: Transaction;
}

/**
 * Writes one more thing that became of an action, with its audit event, at the school's turn.
 *
 * @param step from how the action stands now, what is written, and what the audit event is called and says
 * @throws Conflict when the action was taken back; and whatever `step` ends with
 */
export async function recordStep(
  context: MemberContext,
  { schoolId, actionId }: { schoolId: string; actionId: string },
  step: (found: ActionFound) => StepToRecord | Promise<StepToRecord>,
  deed: { action: string; detail?: (recorded: StepToRecord) => Record<string, unknown> },
): Promise<{ stepId: string }> {
  const { actor, database, now, today } = context;
  const school = { trustId: actor.trustId, schoolId };
  const stepId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const row = await requireStandingAction(transaction, { ...school, actionId });
    const settings = await loadSettings(transaction, school.trustId, today);
    const { standing } = describeAction(row, { today, settings, userId: actor.userId });
    const recorded = await step({ row, standing, transaction });
    refusePersonalData({ note: recorded.note }, today);
    await transaction.insert(actionStep).values({
      ...school,
      id: stepId,
      actionId: row.id,
      happenedOn: today,
      ...recorded,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: deed.action,
      subjectId: row.id,
      detail: { title: row.title, ...deed.detail?.(recorded) },
      deedOf: "school",
    });
    return { stepId };
  });
}

/** @throws Conflict where it is closed already */
export function requireOpen({ closedOn }: ActionStanding): void {
  if (closedOn !== null) throw new Conflict("This action is closed already. Open it again first.");
}
