import type { IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { action } from "@safeboard/database/tables/practice";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type AttachedFile, listFiles } from "../attachments/list-files.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type DescribedAction, describeAction } from "./describe-action.ts";
import type { StepRow } from "./load-actions.ts";
import { requireAction } from "./require-action.ts";

export const readActionInput = z.object({ schoolId: identifier, actionId: identifier });

export interface ActionPage {
  school: { id: string; name: string };
  today: IsoDate;
  action: DescribedAction;
  /** What became of it, the earliest first. */
  steps: Pick<
    StepRow,
    "id" | "kind" | "note" | "dueOn" | "owner" | "happenedOn" | "recordedAt" | "recordedBy"
  >[];
  firstOwner: string;
  firstDueOn: IsoDate;
  takenBack: { at: Date; by: string | null } | null;
  /** At how many of the schools that the member sees the same is to be done, this one among them. */
  schoolsInSeries: number;
  files: AttachedFile[];
}

/** An action: what is to be done, by whom and by when, and what has become of it. */
export async function readAction(
  { actor, database, today }: MemberContext,
  { schoolId, actionId }: z.infer<typeof readActionInput>,
): Promise<ActionPage> {
  const { trustId, userId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const found = await requireAction(transaction, { trustId, schoolId, actionId });
    const [settings, series, files] = await Promise.all([
      loadSettings(transaction, trustId, today),
      transaction
        .select({ schoolId: action.schoolId })
        .from(action)
        .where(
          and(
            eq(action.trustId, trustId),
            eq(action.seriesId, found.seriesId),
            isNull(action.withdrawnAt),
          ),
        ),
      listFiles(transaction, { trustId, schoolId }, { kind: "action", id: found.id }),
    ]);
    return {
      school: { id: school.id, name: school.name },
      today,
      action: describeAction(found, { today, settings, userId }),
      steps: found.steps.map(
        ({ id, kind, note, dueOn, owner, happenedOn, recordedAt, recordedBy }) => ({
          id,
          kind,
          note,
          dueOn,
          owner,
          happenedOn,
          recordedAt,
          recordedBy,
        }),
      ),
      firstOwner: found.owner,
      firstDueOn: found.dueOn,
      takenBack: found.withdrawnAt ? { at: found.withdrawnAt, by: found.withdrawnBy } : null,
      schoolsInSeries: series.length,
      files,
    };
  });
}
