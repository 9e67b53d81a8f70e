import { randomUUID } from "node:crypto";
import { addDays, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { incidentReturn } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepIncidents } from "./keep-incidents.ts";
import { loadMonth } from "./load-month.ts";

/** A month as forms and addresses write it: "2026-10". */
export const monthField = z
  .string({ error: "Choose a month." })
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/u, "Choose a month.");

export const returnMonthInput = z.object({
  schoolId: identifier,
  month: monthField,
  says: z.enum(["nothing_to_report", "all_recorded"], { error: "Choose what you report." }),
});

export const daysOfMonth = (month: string): { start: IsoDate; end: IsoDate } => {
  const start = `${month}-01`;
  return { start, end: addDays(addMonthsToDay(start, 1), -1) };
};

/**
 * A school says of a month that there was nothing to report, or that what is recorded is all. Without either, silence is
 * no zero.
 *
 * @throws InvalidInput for a month that is not over
 * @throws Conflict when it was said before, or what is recorded says otherwise
 */
export async function returnMonth(
  context: MemberContext,
  { schoolId, month, says }: z.infer<typeof returnMonthInput>,
): Promise<{ returnId: string }> {
  const { actor, database, now, today } = context;
  const { start, end } = daysOfMonth(month);
  if (end > today) {
    throw new InvalidInput({
      month: "This month is not over yet. Report it on its last day, or after.",
    });
  }
  const school = { trustId: actor.trustId, schoolId };
  const returnId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { cases, counted, returned } = await loadMonth(transaction, school, { start, end });
    if (returned) throw new Conflict("This month has been reported already.");
    if (says === "nothing_to_report" && cases + counted > 0) {
      throw new Conflict(
        `${cases + counted === 1 ? "1 incident is" : `${cases + counted} incidents are`} recorded for this month. Say that all are recorded, or take back what is wrong.`,
      );
    }
    if (says === "all_recorded" && cases + counted === 0) {
      throw new Conflict(
        "Nothing is recorded for this month. Say that there was nothing to report.",
      );
    }
    await transaction.insert(incidentReturn).values({
      ...school,
      id: returnId,
      periodStart: start,
      periodEnd: end,
      says,
      source: "recorded",
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.returnMonth",
      subjectId: returnId,
      detail: { month, says },
      deedOf: "school",
    });
    return { returnId };
  });
}
