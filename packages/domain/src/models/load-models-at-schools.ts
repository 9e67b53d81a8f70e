/** What schools made of the trust's models: of each model and school the last that was sent, and what is followed. */
import type { IsoDate } from "@safeboard/compliance/dates";
import { pushStanding, type PushStanding } from "@safeboard/compliance/push-standing";
import type { Transaction } from "@safeboard/database/actor";
import {
  adoption,
  type AdoptionKind,
  modelPolicy,
  modelPush,
  modelVersion,
} from "@safeboard/database/tables/models";
import { keptPolicy, versionStep } from "@safeboard/database/tables/policies";
import type { Drift } from "@safeboard/policy-reader/drift";
import { and, asc, desc, eq, lte } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";
import type { Adoption } from "./load-push.ts";

export interface ModelAtSchool {
  schoolId: string;
  modelId: string;
  /** What was sent last. */
  push: {
    pushId: string;
    modelVersionId: string;
    number: number;
    pushedOn: IsoDate;
    dueOn: IsoDate | null;
    standing: PushStanding;
  };
  /** Null while the school has adopted no version of the model. */
  follows: FollowedModel | null;
}

export interface FollowedModel {
  modelVersionId: string;
  /** Of the model's version. */
  number: number;
  how: AdoptionKind;
  /** The school's own version, and whether it is the one in force. */
  versionId: string;
  isCurrent: boolean;
  drift: Drift;
}

export async function loadModelsAtSchools(
  transaction: Transaction,
  { today, ...wanted }: WantedSchools & { today: IsoDate },
): Promise<ModelAtSchool[]> {
  const [pushes, adoptions, discarded, current] = await Promise.all([
    selectPushes(transaction, wanted),
    transaction
      .select()
      .from(adoption)
      .where(atSchools(adoption, wanted))
      .orderBy(asc(adoption.recordedAt)),
    selectDiscarded(transaction, wanted),
    selectCurrent(transaction, wanted, today),
  ]);
  const inForce = new Set(current.map(({ versionId }) => versionId));
  const counting = adoptions.filter(({ versionId }) => !discarded.has(versionId));
  const answers = Map.groupBy(counting, ({ pushId }) => pushId);
  const byModelAndSchool = Map.groupBy(pushes, ({ schoolId, modelId }) => `${schoolId} ${modelId}`);
  return [...byModelAndSchool.values()].flatMap((sent): ModelAtSchool[] => {
    const last = sent.findLast(({ withdrawnAt }) => !withdrawnAt) ?? sent.at(-1);
    if (!last) return [];
    const { schoolId, modelId, pushId, modelVersionId, number, pushedOn, dueOn } = last;
    const how = answers.get(pushId)?.[0]?.how ?? null;
    const standing = pushStanding({ dueOn, withdrawn: last.withdrawnAt !== null, how }, today);
    const push = { pushId, modelVersionId, number, pushedOn, dueOn, standing };
    const texts = sent.flatMap((each) => answers.get(each.pushId) ?? []);
    return [{ schoolId, modelId, push, follows: followed(texts, sent, inForce) }];
  });
}

/** What the school goes by: the version in force, if it follows the model, else the one that follows it last. */
function followed(
  texts: readonly Adoption[],
  sent: readonly { modelVersionId: string; number: number }[],
  inForce: ReadonlySet<string>,
): FollowedModel | null {
  const inOrder = texts.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  const text = inOrder.findLast(({ versionId }) => inForce.has(versionId)) ?? inOrder.at(-1);
  if (!text) return null;
  const { modelVersionId, how, versionId, passages, changed, missing, added } = text;
  return {
    modelVersionId,
    number: sent.find((each) => each.modelVersionId === modelVersionId)?.number ?? 0,
    how,
    versionId,
    isCurrent: inForce.has(versionId),
    drift: { passages, changed, missing, added },
  };
}

function selectPushes(transaction: Transaction, wanted: WantedSchools) {
  return transaction
    .select({
      schoolId: modelPush.schoolId,
      pushId: modelPush.id,
      modelVersionId: modelPush.modelVersionId,
      pushedOn: modelPush.pushedOn,
      dueOn: modelPush.dueOn,
      withdrawnAt: modelPush.withdrawnAt,
      modelId: modelVersion.modelId,
      number: modelVersion.number,
    })
    .from(modelPush)
    .innerJoin(
      modelVersion,
      and(
        eq(modelVersion.trustId, modelPush.trustId),
        eq(modelVersion.id, modelPush.modelVersionId),
      ),
    )
    .where(atSchools(modelPush, wanted))
    .orderBy(asc(modelVersion.number), asc(modelPush.recordedAt));
}

async function selectDiscarded(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<ReadonlySet<string>> {
  const steps = await transaction
    .select({ versionId: versionStep.versionId })
    .from(versionStep)
    .where(and(atSchools(versionStep, wanted), eq(versionStep.kind, "discarded")));
  return new Set(steps.map(({ versionId }) => versionId));
}

function selectCurrent(transaction: Transaction, wanted: WantedSchools, today: IsoDate) {
  return transaction
    .selectDistinctOn([keptPolicy.schoolId, keptPolicy.kind], { versionId: keptPolicy.versionId })
    .from(keptPolicy)
    .where(and(atSchools(keptPolicy, wanted), lte(keptPolicy.effectiveOn, today)))
    .orderBy(asc(keptPolicy.schoolId), asc(keptPolicy.kind), desc(keptPolicy.effectiveOn));
}

/** The models of a trust that are in use, or were, by their name. */
export function selectModels(transaction: Transaction, trustId: string) {
  return transaction
    .select()
    .from(modelPolicy)
    .where(eq(modelPolicy.trustId, trustId))
    .orderBy(asc(modelPolicy.name));
}
