import { dayInEngland } from "@safeboard/compliance/dates";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { requirePast } from "../incidents/require-past.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { noteOf } from "./action-fields.ts";
import { recordStep, requireOpen } from "./record-step.ts";

export const closeActionInput = z.object({
  schoolId: identifier,
  actionId: identifier,
  note: noteOf("what was done"),
  /** The day on which it was done. */
  doneOn: isoDate,
});

/**
 * Closes an action with what was done, by whoever is signed in.
 *
 * @throws Conflict when it is closed already
 * @throws InvalidInput when it was done on a day to come, or before it was raised
 */
export function closeAction(
  context: MemberContext,
  { schoolId, actionId, ...given }: z.infer<typeof closeActionInput>,
): Promise<{ stepId: string }> {
  const { note, doneOn } = given;
  requirePast(doneOn, context.today, "doneOn");
  return recordStep(
    context,
    { schoolId, actionId },
    ({ row, standing }) => {
      requireOpen(standing);
      const raisedOn = dayInEngland(row.recordedAt);
      // What is done today was raised by then, also where the product is told another day than the clock's.
      if (doneOn < raisedOn && doneOn < context.today) {
        throw new InvalidInput({ doneOn: "This is before the action was raised." });
      }
      return { kind: "closed", note, happenedOn: doneOn };
    },
    { action: "action.close", detail: () => ({ on: doneOn }) },
  );
}
