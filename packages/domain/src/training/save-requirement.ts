import { withActor } from "@safeboard/database/actor";
import { requirement } from "@safeboard/database/tables/training";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { keepCoverageEverywhere } from "./keep-coverage-everywhere.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { requireKnownCodes } from "./require-known-codes.ts";
import {
  newCode,
  refuseSameTitle,
  requirementFrom,
  type RequirementInput,
} from "./requirement-input.ts";

/**
 * Adds a requirement of the trust's, or changes one, the national ones too. What was decided before is kept; the figures
 * of past days as they are known now follow the change.
 *
 * @throws InvalidInput when it is asked of nobody, or a field can't be understood
 * @throws Conflict when another requirement has this name
 * @throws NotFound when there is no such requirement
 */
export async function saveRequirement(
  context: MemberContext,
  input: RequirementInput,
): Promise<{ code: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const lists = await loadTrainingLists(transaction, { trustId });
    const before = lists.every.find(({ code }) => code === input.code);
    if (input.code !== null && !before) throw new NotFound();
    refuseSameTitle(input.title, input.code, lists.requirements);
    await requireKnownCodes(transaction, { trustId, lists, input });
    const taken = new Set(lists.every.map(({ code }) => code));
    const code = input.code ?? newCode("trust", input.title, taken);
    const definition = requirementFrom(input, { code, before });
    await transaction.insert(requirement).values(
      laterDecision(context, {
        code,
        definition,
      }),
    );
    await keepCoverageEverywhere(transaction, context, new Set([code]));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "training.saveRequirement",
      detail: { code, title: definition.title, added: input.code === null },
      deedOf: "trust",
    });
    return { code };
  });
}
