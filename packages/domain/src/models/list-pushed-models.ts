import type { IsoDate } from "@safeboard/compliance/dates";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadModelsAtSchools, type ModelAtSchool, selectModels } from "./load-models-at-schools.ts";

export const schoolInput = z.object({ schoolId: identifier });

export interface ModelOfSchool extends ModelAtSchool {
  name: string;
  typeCode: string;
  typeName: string;
}

/** The models that the trust has sent to a school, those that wait for an answer first. */
export async function listPushedModels(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof schoolInput>,
): Promise<ModelOfSchool[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireSchool(transaction, trustId, schoolId);
    return modelsOfSchool(transaction, { trustId, schoolId }, today);
  });
}

/** The same for a transaction that knows the school already. */
export async function modelsOfSchool(
  transaction: Transaction,
  school: SchoolAddress,
  today: IsoDate,
): Promise<ModelOfSchool[]> {
  const [sent, models, types] = await Promise.all([
    loadModelsAtSchools(transaction, { ...school, today }),
    selectModels(transaction, school.trustId),
    loadPolicyTypes(transaction, school.trustId),
  ]);
  const named = sent.flatMap((each): ModelOfSchool[] => {
    const model = models.find(({ id }) => id === each.modelId);
    if (!model) return [];
    const { name, typeCode } = model;
    return [{ ...each, name, typeCode, typeName: policyTypeName(types, typeCode) }];
  });
  const waits = ({ push: { standing } }: ModelOfSchool) =>
    standing === "ignored" ? 0 : standing === "waiting" ? 1 : 2;
  return named.toSorted((a, b) => waits(a) - waits(b) || a.name.localeCompare(b.name, "en-GB"));
}
