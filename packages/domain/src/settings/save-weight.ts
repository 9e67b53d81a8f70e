import { MOST_WEIGHT, weightInWords, weightOf } from "@safeboard/compliance/measure-weights";
import { MEASURES } from "@safeboard/compliance/measures";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { isoDate, shortText } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSettings } from "./load-settings.ts";
import { WEIGHT_PREFIX } from "./read-settings.ts";
import { recordSetting, refusePastDay } from "./record-setting.ts";

const RANGE = `Enter a whole number from 0 to ${MOST_WEIGHT}.`;
const titleOf = (measure: string) => MEASURES.find(({ id }) => id === measure)?.title;

export const saveWeightInput = z.object({
  measure: z
    .string()
    .max(60)
    .refine((id) => titleOf(id) !== undefined, { error: "Choose a measure." }),
  weight: z.number({ error: RANGE }).int(RANGE).min(0, RANGE).max(MOST_WEIGHT, RANGE),
  /** The first day on which it counts: today, or later. */
  inForceFrom: isoDate,
  reason: shortText("why it is set so"),
});

/**
 * Sets how often a measure counts among schools that are equally pressing, from a day on. It decides the order of schools
 * and never a status.
 *
 * @throws InvalidInput when the day is over
 * @throws Conflict when it is so already
 */
export async function saveWeight(
  context: MemberContext,
  { measure, weight, inForceFrom, reason }: z.infer<typeof saveWeightInput>,
): Promise<{ saved: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  refusePastDay(inForceFrom, today);
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { measureWeights } = await loadSettings(transaction, trustId, inForceFrom);
    const before = weightOf(measureWeights, measure);
    if (before === weight) throw new Conflict("It is so by then already.");
    await recordSetting(
      transaction,
      context,
      { name: `${WEIGHT_PREFIX}${measure}`, value: weight, inForceFrom, reason },
      {
        action: "settings.save",
        detail: {
          title: `How often ${titleOf(measure)} counts in the order of schools`,
          value: weightInWords(weight),
          before: weightInWords(before),
          inForceFrom,
          reason,
        },
      },
    );
    return { saved: true };
  });
}

export interface MeasureWeighed {
  id: string;
  title: string;
  weight: number;
}

/** How often each measure counts today. */
export async function readWeights({
  actor,
  database,
  today,
}: MemberContext): Promise<MeasureWeighed[]> {
  const { measureWeights } = await withActor(database, actor, (transaction) =>
    loadSettings(transaction, actor.trustId, today),
  );
  return MEASURES.map(({ id, title }) => ({ id, title, weight: weightOf(measureWeights, id) }));
}
