import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { noteOf } from "./action-fields.ts";
import { recordStep } from "./record-step.ts";

export const noteActionInput = z.object({
  schoolId: identifier,
  actionId: identifier,
  note: noteOf("what is to be noted"),
});

/** Notes how it goes. It stays as open, or as closed, as it is. */
export function noteAction(
  context: MemberContext,
  { schoolId, actionId, ...given }: z.infer<typeof noteActionInput>,
): Promise<{ stepId: string }> {
  return recordStep(context, { schoolId, actionId }, () => ({ kind: "noted", note: given.note }), {
    action: "action.note",
  });
}
