import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { requireIncident } from "../incidents/current-incident.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { kindTitle } from "./plan-subject.ts";

export const draftPlanInput = z.object({
  schoolId: identifier,
  /** The case that it is about; without it, the form asks for a kind of incident. */
  caseId: identifier.nullable().default(null),
});

export interface PlanDraft {
  school: { id: string; name: string };
  today: IsoDate;
  about: { caseId: string; kind: string; occurredOn: IsoDate } | null;
  proposedReviewOn: IsoDate;
  planReviewDays: number;
}

/** What the form of a new plan, or of a lesson, begins with. */
export async function draftPlan(
  { actor, database, today }: MemberContext,
  { schoolId, caseId }: z.infer<typeof draftPlanInput>,
): Promise<PlanDraft> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const { planReviewDays } = await loadSettings(transaction, trustId, today);
    const found = caseId ? await requireIncident(transaction, { trustId, schoolId, caseId }) : null;
    return {
      school: { id: school.id, name: school.name },
      today,
      about: found && {
        caseId: found.caseId,
        kind: kindTitle(found.category),
        occurredOn: found.occurredOn,
      },
      proposedReviewOn: addDays(today, planReviewDays),
      planReviewDays,
    };
  });
}
