/** A model of the trust, sent to a school, for the procedures' examples. */
import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { modelPush } from "@safeboard/database/tables/models";
import { MODEL_TEXT } from "../models/model-policy.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { TODAY, type TrustStory } from "../trust-story.fixture.ts";

type ModelIds = Pick<ExampleIds, "modelId" | "modelVersionId" | "draftModelVersionId" | "pushId">;

/** All schools of a trust share its models, so there is one for the whole story; each school has a push of its own. */
export async function sendModel(
  database: Database,
  story: TrustStory,
  schoolId: string,
): Promise<ModelIds> {
  const model = (await findModel(story)) ?? (await makeModel(story));
  const pushId = randomUUID();
  const { trust, system } = story;
  await withActor(database, system, (transaction) =>
    transaction.insert(modelPush).values({
      trustId: trust.id,
      schoolId,
      id: pushId,
      modelVersionId: model.modelVersionId,
      pushedOn: TODAY,
      recordedBy: "Priya Lathom",
    }),
  );
  return { ...model, pushId };
}

async function findModel(story: TrustStory): Promise<Omit<ModelIds, "pushId"> | null> {
  const [model] = await story.as("trust_lead").model.list();
  if (!model?.published || !model.draft) return null;
  return {
    modelId: model.modelId,
    modelVersionId: model.published.modelVersionId,
    draftModelVersionId: model.draft.modelVersionId,
  };
}

async function makeModel(story: TrustStory): Promise<Omit<ModelIds, "pushId">> {
  const lead = story.as("trust_lead");
  const { modelId, modelVersionId } = await lead.model.create({
    name: "Online safety model",
    typeCode: "online_safety",
    mode: "model",
    fileName: "model.txt",
    bytes: bytesOf(MODEL_TEXT),
  });
  await lead.model.publish({ modelVersionId });
  const draft = await lead.model.upload({
    modelId,
    fileName: "model-2.txt",
    bytes: bytesOf(MODEL_TEXT.replace("same day", "day itself")),
  });
  return { modelId, modelVersionId, draftModelVersionId: draft.modelVersionId };
}
