import type { IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import {
  type ActionCounts,
  actionFilters,
  countActions,
  filterActions,
  ownersOf,
} from "./action-filters.ts";
import { byUrgency, type DescribedAction, describeAction } from "./describe-action.ts";
import { loadActions } from "./load-actions.ts";

export const listSchoolActionsInput = z.object({
  schoolId: identifier,
  ...actionFilters.shape,
});

export interface SchoolActions {
  school: { id: string; name: string };
  today: IsoDate;
  counts: ActionCounts;
  owners: string[];
  /** What is overdue longest first. */
  actions: DescribedAction[];
}

/** What a school has to do, or has done. */
export async function listSchoolActions(
  { actor, database, today }: MemberContext,
  { schoolId, ...filters }: z.infer<typeof listSchoolActionsInput>,
): Promise<SchoolActions> {
  const { trustId, userId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const settings = await loadSettings(transaction, trustId, today);
    const load = async (which: "open" | "closed") =>
      (await loadActions(transaction, { trustId, schoolId, which })).map((row) =>
        describeAction(row, { today, settings, userId }),
      );
    const open = await load("open");
    const shown = filters.show === "closed" ? await load("closed") : open;
    return {
      school: { id: school.id, name: school.name },
      today,
      counts: countActions(open),
      owners: ownersOf(shown),
      actions: filterActions(shown, filters).toSorted(byUrgency),
    };
  });
}
