import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { InvalidInput } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { noteOf } from "./action-fields.ts";
import { recordStep, requireOpen } from "./record-step.ts";

export const postponeActionInput = z.object({
  schoolId: identifier,
  actionId: identifier,
  dueOn: isoDate,
  note: noteOf("why it takes longer"),
});

/**
 * Puts an action off to a later day, with the reason. How often that was done stays to be seen.
 *
 * @throws Conflict when it is closed
 * @throws InvalidInput when the day is past, or no later than the one that it has
 */
export function postponeAction(
  context: MemberContext,
  { schoolId, actionId, ...given }: z.infer<typeof postponeActionInput>,
): Promise<{ stepId: string }> {
  const { dueOn, note } = given;
  return recordStep(
    context,
    { schoolId, actionId },
    ({ standing }) => {
      requireOpen(standing);
      if (dueOn <= standing.dueOn) {
        throw new InvalidInput({
          dueOn: `It is due on ${formatIsoDate(standing.dueOn)}. Enter a later day.`,
        });
      }
      if (dueOn < context.today) {
        throw new InvalidInput({ dueOn: "Enter a day that is still to come." });
      }
      return { kind: "postponed", note, dueOn };
    },
    { action: "action.postpone", detail: () => ({ dueOn }) },
  );
}
