/** The trust's lead makes a model policy, publishes it and sends it to schools. */
import { bytesOf } from "../policy-text.fixture.ts";
import { type TrustStory } from "../trust-story.fixture.ts";

export const MODEL_TEXT = `Online Safety Policy of [school name]

Who is responsible

Our designated safeguarding lead is [name of designated safeguarding lead].

The online safety coordinator is [name of coordinator].

What we do

We teach online safety in every year group.

Filtering and monitoring systems are reviewed by the governors once every academic year.

Every concern is written down on the same day.

Date of next review: [insert date]
`;

export interface PublishedModel {
  modelId: string;
  modelVersionId: string;
}

export async function publishedModel(
  story: TrustStory,
  { name = "Online safety model", text = MODEL_TEXT } = {},
): Promise<PublishedModel> {
  const lead = story.as("trust_lead");
  const made = await lead.model.create({
    name,
    typeCode: "online_safety",
    mode: "model",
    fileName: "model.txt",
    bytes: bytesOf(text),
  });
  await lead.model.publish({ modelVersionId: made.modelVersionId });
  return made;
}

/** Sends it to one school. @returns the push */
export async function pushedTo(
  story: TrustStory,
  schoolId: string,
  { modelVersionId }: Pick<PublishedModel, "modelVersionId">,
  dueOn = "2026-12-12",
): Promise<string> {
  const lead = story.as("trust_lead");
  await lead.model.push({
    modelVersionId,
    to: { which: "schools", schoolIds: [schoolId] },
    message: "Please adopt this by Christmas.",
    dueOn,
  });
  const models = await lead.model.ofSchool({ schoolId });
  const sent = models.find(({ push }) => push.modelVersionId === modelVersionId);
  if (!sent) throw new Error("The model did not arrive.");
  return sent.push.pushId;
}
