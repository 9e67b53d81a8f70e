import { withActor } from "@safeboard/database/actor";
import { requirement } from "@safeboard/database/tables/training";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { keepCoverageEverywhere } from "./keep-coverage-everywhere.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { trainingCode } from "./training-fields.ts";

export const retireRequirementInput = z.object({ code: trainingCode });

/** From today on the trust no longer asks for it. What people did, and the figures of the days before, stay. */
export async function retireRequirement(
  context: MemberContext,
  { code }: z.infer<typeof retireRequirementInput>,
): Promise<{ retired: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { requirements } = await loadTrainingLists(transaction, { trustId });
    const found = requirements.find((each) => each.code === code);
    if (!found) throw new NotFound();
    const { from, ...definition } = found;
    await transaction.insert(requirement).values(
      laterDecision(context, {
        code,
        definition,
        retired: true,
      }),
    );
    await keepCoverageEverywhere(transaction, context, new Set([code]));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "training.retireRequirement",
      detail: { code, title: definition.title, from },
      deedOf: "trust",
    });
    return { retired: true };
  });
}
