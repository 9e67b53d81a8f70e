import type { ComplianceSettings } from "@safeboard/compliance/settings";
import {
  readThreshold,
  type Threshold,
  thresholdInWords,
  type ThresholdValue,
  THRESHOLDS,
} from "@safeboard/compliance/thresholds";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { isoDate, shortText } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSettings } from "./load-settings.ts";
import { recordSetting, refusePastDay } from "./record-setting.ts";

export const saveThresholdInput = z.object({
  name: z.string().max(60),
  /** As typed: one number, or several. */
  value: z.string({ error: "Enter a whole number." }).max(200, "Enter fewer numbers."),
  /** The first day on which it counts: today, or later. */
  inForceFrom: isoDate,
  reason: shortText("why it is set so"),
});

/**
 * Sets a threshold from a day on. What was decided before stays in the history, and past days are judged by what held then.
 *
 * @throws InvalidInput when it can't be read, the day is over, or the bands of training would cross
 * @throws Conflict when it is so already
 */
export async function saveThreshold(
  context: MemberContext,
  { name, value: typed, inForceFrom, reason }: z.infer<typeof saveThresholdInput>,
): Promise<{ saved: true }> {
  const { actor, database, today, jobs } = context;
  const { trustId } = actor;
  const threshold = THRESHOLDS.find((each) => each.name === name);
  if (!threshold) throw new NotFound();
  const read = readThreshold(threshold.name, typed);
  if ("problem" in read) throw new InvalidInput({ value: read.problem });
  const { value } = read;
  refusePastDay(inForceFrom, today);
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const before = await loadSettings(transaction, trustId, inForceFrom);
    refuseCrossedBands(before, threshold, value);
    if (String(before[threshold.name]) === String(value)) {
      throw new Conflict(`It is ${thresholdInWords(value, threshold.unit)} by then already.`);
    }
    await recordSetting(
      transaction,
      context,
      { name, value, inForceFrom, reason },
      {
        action: "settings.save",
        detail: {
          ...inDetail(threshold, { value, before: before[threshold.name] }),
          inForceFrom,
          reason,
        },
      },
    );
    // What trustees see is hidden the same minute, not the next night. A later day is reached by the nightly job.
    if (threshold.name === "smallNumberLimit" && inForceFrom === today)
      await jobs.enqueue(transaction, "write-board-figures", { trustId });
    return { saved: true };
  });
}

function inDetail(
  { title, unit }: Threshold,
  { value, before }: Record<"value" | "before", ThresholdValue>,
) {
  return {
    title,
    value: thresholdInWords(value, unit),
    before: thresholdInWords(before, unit),
  };
}

function refuseCrossedBands(
  before: ComplianceSettings,
  { name }: Threshold,
  value: ThresholdValue,
): void {
  const after = { ...before, [name]: value };
  if (after.trainingPartlyPercent < after.trainingMetPercent) return;
  throw new InvalidInput({
    value:
      name === "trainingMetPercent"
        ? `Enter more than ${after.trainingPartlyPercent}, from where training is partly met.`
        : `Enter less than ${after.trainingMetPercent}, from where training is met.`,
  });
}
