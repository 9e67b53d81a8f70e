import { MONTH_NAMES } from "@safeboard/compliance/dates";
import { editionsKnown, KCSIE_EDITIONS } from "@safeboard/compliance/guidance-editions";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { isoDate } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { GRACE_PREFIX } from "../settings/read-settings.ts";
import { recordSetting } from "../settings/record-setting.ts";

export const saveGraceInput = z.object({
  /** An edition that is known; without one, `inForceFrom` announces another. */
  editionId: z.string().max(60).nullable().default(null),
  inForceFrom: isoDate.nullable().default(null),
  /** Both empty: by the days of grace. */
  amberFrom: isoDate.nullable().default(null),
  redFrom: isoDate.nullable().default(null),
  /** An edition that only the trust knows of is taken off the list again. */
  takeBack: z.boolean().default(false),
});

/**
 * Enters from when schools that still follow the edition before are amber and red, or announces an edition, or
 * takes back what was announced.
 *
 * @throws InvalidInput when the dates are not in order
 * @throws Conflict when the announced edition is known already
 */
export async function saveGrace(
  context: MemberContext,
  input: z.infer<typeof saveGraceInput>,
): Promise<{ editionId: string }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const settings = await loadSettings(transaction, trustId, today);
    const { id, announced, inForceFrom } = editionOf(input, settings);
    const value = input.takeBack ? {} : { ...announced, ...datesOf(input, inForceFrom) };
    await recordSetting(
      transaction,
      context,
      { name: `${GRACE_PREFIX}${id}`, value, inForceFrom: today, reason: null },
      { action: "expectation.saveGrace", detail: { editionId: id, ...value } },
    );
    return { editionId: id };
  });
}

type Settings = Parameters<typeof editionsKnown>[0];

function editionOf({ editionId, inForceFrom }: z.infer<typeof saveGraceInput>, settings: Settings) {
  const editions = editionsKnown(settings);
  if (editionId !== null) {
    const known = editions.find(({ id }) => id === editionId);
    if (!known) throw new NotFound();
    const own = settings.comingEditions.find(({ id }) => id === editionId);
    const announced = own && { name: own.name, inForceFrom: own.inForceFrom };
    return { id: editionId, announced: announced ?? {}, inForceFrom: known.inForceFrom };
  }
  const last = KCSIE_EDITIONS.at(-1)?.inForceFrom ?? "";
  if (inForceFrom === null) {
    throw new InvalidInput({ inForceFrom: "Enter the day on which it comes into force." });
  }
  if (inForceFrom <= last) {
    throw new InvalidInput({ inForceFrom: "Enter a day after the newest edition on the list." });
  }
  const [year = "", month = ""] = inForceFrom.split("-");
  const id = month === "09" ? `KCSIE-${year}` : `KCSIE-${year}-${month}`;
  if (editions.some((edition) => edition.id === id || edition.inForceFrom === inForceFrom)) {
    throw new Conflict("This edition is on the list already. Change its dates there.");
  }
  const name = `${MONTH_NAMES[Number(month) - 1] ?? ""} ${year}`;
  return { id, announced: { name, inForceFrom }, inForceFrom };
}

/** As entered; one that is left empty follows from the other or from the first day. */
function datesOf({ amberFrom, redFrom }: z.infer<typeof saveGraceInput>, inForceFrom: string) {
  if (amberFrom === null && redFrom === null) return {};
  const amber = amberFrom ?? inForceFrom;
  if (amber < inForceFrom) {
    throw new InvalidInput({ amberFrom: "Nobody can be behind before it is in force." });
  }
  if (redFrom === null) {
    throw new InvalidInput({ redFrom: "Enter the day from which it needs action." });
  }
  if (redFrom < amber) {
    throw new InvalidInput({ redFrom: "Enter a day that is not before the amber one." });
  }
  return { amberFrom: amber, redFrom };
}
