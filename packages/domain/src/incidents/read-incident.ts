import type { IsoDate } from "@safeboard/compliance/dates";
import { type Transaction, withActor } from "@safeboard/database/actor";
import {
  incident,
  incidentDecision,
  incidentLesson,
  responsePlan,
} from "@safeboard/database/tables/incidents";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import type { CaseAddress, IncidentRow } from "./current-incident.ts";

export const readIncidentInput = z.object({ schoolId: identifier, caseId: identifier });

export interface CasePage {
  school: { id: string; name: string };
  today: IsoDate;
  /** What counts of it; null once the case was taken back. */
  current: IncidentRow | null;
  /** Every description of it, the latest first, with those that were corrected or taken back. */
  history: IncidentRow[];
  decisions: (typeof incidentDecision.$inferSelect)[];
  plans: (typeof responsePlan.$inferSelect)[];
  lessons: (typeof incidentLesson.$inferSelect)[];
}

/** A case: what is recorded of it, what was decided, and what was said before. */
export async function readIncident(
  { actor, database, today }: MemberContext,
  { schoolId, ...input }: z.infer<typeof readIncidentInput>,
): Promise<CasePage> {
  const address = { trustId: actor.trustId, schoolId, caseId: input.caseId.toLowerCase() };
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, actor.trustId, schoolId);
    const history = await transaction
      .select()
      .from(incident)
      .where(and(atSchool(incident, address), eq(incident.caseId, address.caseId)))
      .orderBy(sql`${incident.withdrawnAt} desc nulls first`, desc(incident.recordedAt));
    if (history.length === 0) throw new NotFound();
    return {
      school: { id: school.id, name: school.name },
      today,
      current: history.find(({ withdrawnAt }) => withdrawnAt === null) ?? null,
      history,
      ...(await loadWhatFollowed(transaction, address)),
    };
  });
}

async function loadWhatFollowed(transaction: Transaction, address: CaseAddress) {
  const { caseId } = address;
  const [decisions, plans, lessons] = await Promise.all([
    transaction
      .select()
      .from(incidentDecision)
      .where(and(atSchool(incidentDecision, address), eq(incidentDecision.incidentId, caseId)))
      .orderBy(asc(incidentDecision.decidedOn), asc(incidentDecision.recordedAt)),
    transaction
      .select()
      .from(responsePlan)
      .where(
        and(
          atSchool(responsePlan, address),
          eq(responsePlan.incidentId, caseId),
          isNull(responsePlan.withdrawnAt),
        ),
      )
      .orderBy(asc(responsePlan.agreedOn)),
    transaction
      .select()
      .from(incidentLesson)
      .where(
        and(
          atSchool(incidentLesson, address),
          eq(incidentLesson.incidentId, caseId),
          isNull(incidentLesson.withdrawnAt),
        ),
      )
      .orderBy(asc(incidentLesson.learntOn)),
  ]);
  return { decisions, plans, lessons };
}
