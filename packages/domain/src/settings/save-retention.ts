import { categoryTitle, isCategoryCode } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { isoDate, shortText } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSettings } from "./load-settings.ts";
import { RETENTION_PREFIX } from "./read-settings.ts";
import { recordSetting, refusePastDay } from "./record-setting.ts";

const FEWEST = "Enter at least 6 months: a school year’s figures are read case by case.";

export const saveRetentionInput = z.object({
  category: z.string().refine(isCategoryCode, { error: "Choose a category." }),
  /** Null for as long as others of its severity. */
  months: z
    .number({ error: "Enter a whole number of months." })
    .int({ error: "Enter a whole number of months." })
    .min(6, FEWEST)
    .max(300, "Enter at most 300 months.")
    .nullable(),
  /** The first day on which it counts: today, or later. */
  inForceFrom: isoDate,
  reason: shortText("why it is set so"),
});

/**
 * Sets for how long incidents of one category are kept as cases, from a day on. What was reduced to numbers before can't be
 * brought back.
 *
 * @throws InvalidInput when the day is over
 * @throws Conflict when it is so already
 */
export async function saveRetention(
  context: MemberContext,
  { category, months, inForceFrom, reason }: z.infer<typeof saveRetentionInput>,
): Promise<{ saved: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  refusePastDay(inForceFrom, today);
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { incidentRetentionByCategory: before } = await loadSettings(
      transaction,
      trustId,
      inForceFrom,
    );
    const own = Object.hasOwn(before, category) ? (before[category] ?? null) : null;
    if (own === months) throw new Conflict("It is so by then already.");
    await recordSetting(
      transaction,
      context,
      { name: `${RETENTION_PREFIX}${category}`, value: months ?? 0, inForceFrom, reason },
      {
        action: "settings.save",
        detail: {
          title: `Incidents as cases: ${categoryTitle(category)}`,
          value: inWords(months),
          before: inWords(own),
          inForceFrom,
          reason,
        },
      },
    );
    return { saved: true };
  });
}

const inWords = (months: number | null): string =>
  months === null ? "as others of its severity" : `${months} months`;
