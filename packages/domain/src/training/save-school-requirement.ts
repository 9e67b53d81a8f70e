import { withActor } from "@safeboard/database/actor";
import { schoolRequirement } from "@safeboard/database/tables/training";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { requireKnownCodes } from "./require-known-codes.ts";
import {
  newCode,
  refuseSameTitle,
  requirementFrom,
  requirementInput,
} from "./requirement-input.ts";

export const schoolRequirementInput = requirementInput.extend({ schoolId: identifier });

/**
 * Adds what a school asks of its own staff as well, or changes such an addition. What the trust asks for stays the trust's
 * to change.
 *
 * @throws InvalidInput when it is asked of nobody, or a field can't be understood
 * @throws Conflict when another requirement has this name
 * @throws NotFound when there is no such addition of this school's
 */
export async function saveSchoolRequirement(
  context: MemberContext,
  { schoolId, ...input }: z.infer<typeof schoolRequirementInput>,
): Promise<{ code: string }> {
  const { actor, database } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const lists = await loadTrainingLists(transaction, school);
    const before = lists.requirements.find(
      ({ code, from }) => code === input.code && from === "school",
    );
    if (input.code !== null && !before) throw new NotFound();
    refuseSameTitle(input.title, input.code, lists.requirements);
    await requireKnownCodes(transaction, { trustId: actor.trustId, lists, input });
    const taken = new Set(lists.every.map(({ code }) => code));
    const code = input.code ?? newCode("school", input.title, taken);
    const definition = requirementFrom(input, { code, before });
    await transaction.insert(schoolRequirement).values({
      ...laterDecision(context, {
        code,
        definition,
      }),
      schoolId,
    });
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.saveSchoolRequirement",
      detail: { code, title: definition.title, added: input.code === null },
      deedOf: "school",
    });
    return { code };
  });
}
