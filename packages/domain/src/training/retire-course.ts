import { withActor } from "@safeboard/database/actor";
import { course } from "@safeboard/database/tables/training";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { keepCoverageEverywhere } from "./keep-coverage-everywhere.ts";
import { loadCourses } from "./load-requirements.ts";
import { trainingCode } from "./training-fields.ts";

export const retireCourseInput = z.object({ code: trainingCode });

/** Gives up a course of the trust's own. Who did it stays recorded; it satisfies nothing any more. */
export async function retireCourse(
  context: MemberContext,
  { code }: z.infer<typeof retireCourseInput>,
): Promise<{ retired: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const found = (await loadCourses(transaction, { trustId })).find((each) => each.code === code);
    if (!found) throw new NotFound();
    const { code: _code, ...definition } = found;
    await transaction.insert(course).values(
      laterDecision(context, {
        code,
        definition,
        retired: true,
      }),
    );
    await keepCoverageEverywhere(transaction, context, new Set(found.satisfies));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "training.retireCourse",
      detail: { code, title: definition.title },
      deedOf: "trust",
    });
    return { retired: true };
  });
}
