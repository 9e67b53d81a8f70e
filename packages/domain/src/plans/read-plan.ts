import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import { type PlanStanding, planStanding } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadCaseKinds } from "./load-case-kinds.ts";
import { kindTitle } from "./plan-subject.ts";
import { type PlanRow, requirePlan, type ReviewRow } from "./require-plan.ts";

export const readPlanInput = z.object({ schoolId: identifier, planId: identifier });

export interface PlanPage {
  school: { id: string; name: string };
  today: IsoDate;
  plan: Pick<PlanRow, "id" | "what" | "agreedOn" | "firstReviewOn" | "recordedBy" | "recordedAt">;
  caseId: string | null;
  about: string;
  /** The earliest first. */
  reviews: ReviewRow[];
  standing: PlanStanding;
  /** When the review after this one is proposed. */
  proposedReviewOn: IsoDate;
}

/** A response plan: what is done, when it was looked at, and when it is to be looked at again. */
export async function readPlan(
  { actor, database, today }: MemberContext,
  { schoolId, planId }: z.infer<typeof readPlanInput>,
): Promise<PlanPage> {
  const address = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, actor.trustId, schoolId);
    const { reviews, incidentId, category, ...plan } = await requirePlan(transaction, {
      ...address,
      planId,
    });
    const settings = await loadSettings(transaction, actor.trustId, today);
    const kinds = await loadCaseKinds(transaction, address, incidentId ? [incidentId] : []);
    const { id, what, agreedOn, firstReviewOn, recordedBy, recordedAt } = plan;
    return {
      school: { id: school.id, name: school.name },
      today,
      plan: { id, what, agreedOn, firstReviewOn, recordedBy, recordedAt },
      caseId: incidentId,
      about: kindTitle(category ?? kinds.get(incidentId ?? "") ?? null),
      reviews,
      standing: planStanding({ ...plan, reviews }, today, settings.followUpSoonDays),
      proposedReviewOn: addDays(today, settings.planReviewDays),
    };
  });
}
