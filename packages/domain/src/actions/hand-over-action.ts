import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier, orEmpty, severalLines, shortText } from "../input-limits.ts";
import { findOwner } from "./find-owner.ts";
import { recordStep, requireOpen } from "./record-step.ts";

export const handOverActionInput = z.object({
  schoolId: identifier,
  actionId: identifier,
  owner: shortText("who does it"),
  note: orEmpty(severalLines(2_000)),
});

/**
 * Gives an action to somebody else.
 *
 * @throws Conflict when it is closed
 * @throws InvalidInput when they have it already
 */
export function handOverAction(
  context: MemberContext,
  { schoolId, actionId, ...given }: z.infer<typeof handOverActionInput>,
): Promise<{ stepId: string }> {
  const { owner, note } = given;
  return recordStep(
    context,
    { schoolId, actionId },
    async ({ standing, transaction }) => {
      requireOpen(standing);
      if (owner === standing.owner) {
        throw new InvalidInput({ owner: `${owner} has it already.` });
      }
      return {
        kind: "handed_over",
        note,
        owner,
        ownerUserId: await findOwner(transaction, context, owner),
      };
    },
    { action: "action.handOver", detail: () => ({ owner }) },
  );
}
