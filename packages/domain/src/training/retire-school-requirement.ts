import { withActor } from "@safeboard/database/actor";
import { schoolRequirement } from "@safeboard/database/tables/training";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { trainingCode } from "./training-fields.ts";

export const retireSchoolRequirementInput = z.object({ schoolId: identifier, code: trainingCode });

/** From today on the school no longer asks for an addition of its own. */
export async function retireSchoolRequirement(
  context: MemberContext,
  { schoolId, code }: z.infer<typeof retireSchoolRequirementInput>,
): Promise<{ retired: true }> {
  const { actor, database } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { requirements } = await loadTrainingLists(transaction, school);
    const found = requirements.find((each) => each.code === code && each.from === "school");
    if (!found) throw new NotFound();
    const { from: _school, ...definition } = found;
    await transaction.insert(schoolRequirement).values({
      ...laterDecision(context, {
        code,
        definition,
        retired: true,
      }),
      schoolId,
    });
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.retireSchoolRequirement",
      detail: { code, title: definition.title },
      deedOf: "school",
    });
    return { retired: true };
  });
}
