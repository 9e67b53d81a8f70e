import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { noteOf } from "./action-fields.ts";
import { recordStep } from "./record-step.ts";

export const reopenActionInput = z.object({
  schoolId: identifier,
  actionId: identifier,
  note: noteOf("why it is opened again"),
});

/**
 * Opens a closed action again, with the reason. Its day stays: what is past it is overdue at once.
 *
 * @throws Conflict when it is open
 */
export function reopenAction(
  context: MemberContext,
  { schoolId, actionId, ...given }: z.infer<typeof reopenActionInput>,
): Promise<{ stepId: string }> {
  return recordStep(
    context,
    { schoolId, actionId },
    ({ standing }) => {
      if (standing.closedOn === null) throw new Conflict("This action is open already.");
      return { kind: "reopened", note: given.note };
    },
    { action: "action.reopen" },
  );
}
