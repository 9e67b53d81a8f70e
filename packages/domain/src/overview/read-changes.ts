import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import {
  type SchoolChange,
  whatChanged,
  whatChangedSentence,
} from "@safeboard/compliance/overview-history";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { isoDate } from "../input-limits.ts";
import { asAtFields } from "../training/as-at.ts";
import { loadOverviewOn, type OverviewMoment } from "./load-overview-on.ts";

export const changesInput = z.object({
  /** A day that is over; four weeks ago when it isn't given. */
  since: isoDate.optional(),
  known: asAtFields.known,
});

export interface OverviewChanges {
  since: OverviewMoment;
  today: IsoDate;
  /** The sentence on top. */
  summary: string;
  /** How many schools there are now, whether or not something changed. */
  schools: number;
  changes: SchoolChange[];
}

/**
 * What stands otherwise today than on a past day, as it was known then or as it is known now.
 *
 * @throws InvalidInput when the day is not over
 */
export async function readChanges(
  { actor, database, today }: MemberContext,
  { since = addDays(today, -28), known }: z.infer<typeof changesInput>,
): Promise<OverviewChanges> {
  if (since >= today) throw new InvalidInput({ since: "Enter a day that is over." });
  return withActor(database, actor, async (transaction) => {
    const [then, now] = await Promise.all([
      loadOverviewOn(transaction, actor, { asAt: since, known, today }),
      loadOverviewOn(transaction, actor, { known: "now", today }),
    ]);
    const isUnknown = then.moment.known === "then" && then.moment.keptOn === null;
    const changes = isUnknown ? [] : whatChanged(then.judged.schools, now.judged.schools);
    return {
      since: then.moment,
      today,
      summary: isUnknown
        ? "What the overview showed on that day was not kept."
        : whatChangedSentence(since, changes),
      schools: now.judged.schools.length,
      changes,
    };
  });
}
