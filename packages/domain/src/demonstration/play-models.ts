import type { IsoDate } from "@safeboard/compliance/dates";
import { makeDocx } from "@safeboard/policy-reader/fixtures";
import type { DomainCaller } from "../router.ts";
import type { StoryCalendar } from "./story-calendar.ts";
import { type StoryAnswer, type StoryModel, storyModels } from "./story-models.ts";

/** Calls the domain as the trust's lead on a day, at a time. */
type CallOn = (day: IsoDate, time?: string) => DomainCaller;

/** The trust publishes its models and sends one to schools, which adopt it, adapt it, or don't answer. */
export async function playModels(
  callOn: CallOn,
  calendar: StoryCalendar,
  schoolIdOf: (key: string) => string,
): Promise<void> {
  for (const model of storyModels) {
    const { name, typeCode, fileName, published, text } = model;
    const lead = callOn(calendar.isoDay(published));
    const bytes = makeDocx(text);
    const file = { name, typeCode, mode: "model", fileName, bytes } as const;
    const { modelVersionId } = await lead.model.create(file);
    await lead.model.publish({ modelVersionId });
    await playAnswers(callOn, calendar, { model, modelVersionId, schoolIdOf });
  }
}

async function playAnswers(
  callOn: CallOn,
  calendar: StoryCalendar,
  {
    model: { sent },
    modelVersionId,
    schoolIdOf,
  }: { model: StoryModel; modelVersionId: string; schoolIdOf: (key: string) => string },
): Promise<void> {
  if (!sent) return;
  const schoolIds = sent.answers.map(({ school }) => schoolIdOf(school));
  await callOn(calendar.isoDay(sent.days)).model.push({
    modelVersionId,
    to: { which: "schools", schoolIds },
    message: sent.message,
    dueOn: calendar.isoDay(sent.due),
  });
  for (const answer of sent.answers) {
    if (answer.how === "nothing") continue;
    const on = calendar.isoDay(answer.days);
    await playAnswer(callOn(on), callOn(on, "10:20"), schoolIdOf(answer.school), answer);
  }
}

/** A school's draft, which is confirmed as it states itself. The lead acts for the school. */
async function playAnswer(
  caller: DomainCaller,
  later: DomainCaller,
  schoolId: string,
  { how, instead = {} }: StoryAnswer,
): Promise<void> {
  const [sent] = await caller.model.ofSchool({ schoolId });
  if (!sent) throw new Error("The model did not arrive.");
  const address = { schoolId, pushId: sent.push.pushId };
  const { versionId } =
    how === "as_it_is"
      ? await caller.model.adopt(address)
      : await caller.model.adapt({ ...address, ...(await adaptation(caller, address, instead)) });
  await later.policy.confirm({ schoolId, versionId });
}

async function adaptation(
  caller: DomainCaller,
  address: { schoolId: string; pushId: string },
  instead: Readonly<Record<string, string>>,
) {
  const { fillings, passages } = await caller.model.pushed(address);
  const edits = passages.flatMap(({ text }, at): [string, string][] => {
    const words = Object.keys(instead).find((each) => text.includes(each));
    return words === undefined ? [] : [[String(at), instead[words] ?? ""]];
  });
  return {
    // What the register doesn't know, the office would ask for.
    fillings: Object.fromEntries(
      fillings.map(({ key, known }) => [key, known === "" ? "Mrs P Hallam" : known]),
    ),
    edits: Object.fromEntries(edits),
    leaveGaps: false,
  };
}
