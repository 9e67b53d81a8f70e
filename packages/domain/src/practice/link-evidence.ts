import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { evidenceLink } from "@safeboard/database/tables/practice";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepPractice } from "./keep-practice.ts";
import { requireEvidence } from "./require-evidence.ts";
import { requirePromises } from "./require-promises.ts";

export const linkEvidenceInput = z.object({
  schoolId: identifier,
  evidenceId: identifier,
  promiseId: identifier,
  /** False: it does not show that promise, whatever its kind says. */
  shows: z.boolean(),
});

/** Says that a piece of evidence shows a promise, or that it does not. Saying the same again changes nothing. */
export async function linkEvidence(
  context: MemberContext,
  { schoolId, evidenceId, promiseId, shows }: z.infer<typeof linkEvidenceInput>,
): Promise<{ shows: boolean }> {
  const { actor, database, now } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { kind } = await requireEvidence(transaction, { ...school, evidenceId });
    await requirePromises(transaction, school, [promiseId]);
    const standing = and(
      atSchool(evidenceLink, school),
      eq(evidenceLink.evidenceId, evidenceId),
      eq(evidenceLink.commitmentId, promiseId),
      isNull(evidenceLink.withdrawnAt),
    );
    const [before] = await transaction
      .select({ shows: evidenceLink.shows })
      .from(evidenceLink)
      .where(standing);
    if (before?.shows === shows) return { shows };
    await transaction
      .update(evidenceLink)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(standing);
    await transaction.insert(evidenceLink).values({
      ...school,
      id: randomUUID(),
      evidenceId,
      commitmentId: promiseId,
      shows,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: shows ? "practice.link" : "practice.unlink",
      subjectId: evidenceId,
      detail: { kind, promiseId },
      deedOf: "school",
    });
    return { shows };
  });
}
