import { randomUUID } from "node:crypto";
import { addDays } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { responsePlan } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import { requirePast } from "../incidents/require-past.ts";
import { identifier, isoDate, severalLines } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { requireSubject, subjectFields } from "./plan-subject.ts";
import { refusePersonalData } from "./refuse-personal-data.ts";

export const agreePlanInput = z.object({
  schoolId: identifier,
  ...subjectFields,
  what: severalLines(2_000).pipe(z.string().min(1, "Enter what is done.")),
  agreedOn: isoDate,
  /** Without it, as many days later as the trust has set. */
  firstReviewOn: isoDate.nullable().default(null),
});

/**
 * Records what the school does about a case or a kind of incident, and when it looks at it again.
 *
 * @throws InvalidInput when a pupil could be known by the words, or the days don't follow each other
 * @throws NotFound when the case is none of the school's
 */
export async function agreePlan(
  context: MemberContext,
  { schoolId, caseId, category, what, agreedOn, ...input }: z.infer<typeof agreePlanInput>,
): Promise<{ planId: string }> {
  const { actor, database, now, today } = context;
  const { trustId } = actor;
  requirePast(agreedOn, today, "agreedOn");
  refusePersonalData({ what }, today);
  const planId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { kind, ...subject } = await requireSubject(
      transaction,
      { trustId, schoolId },
      { caseId, category },
      { field: "agreedOn", day: agreedOn },
    );
    const { planReviewDays } = await loadSettings(transaction, trustId, today);
    const firstReviewOn = input.firstReviewOn ?? addDays(agreedOn, planReviewDays);
    if (firstReviewOn <= agreedOn) {
      throw new InvalidInput({ firstReviewOn: "Enter a day after the plan was agreed." });
    }
    await transaction.insert(responsePlan).values({
      ...subject,
      trustId,
      schoolId,
      id: planId,
      what,
      agreedOn,
      firstReviewOn,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "plan.agree",
      subjectId: planId,
      detail: { category: kind, firstReviewOn },
      deedOf: "school",
    });
    return { planId };
  });
}
