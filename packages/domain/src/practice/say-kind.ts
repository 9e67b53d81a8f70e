import { randomUUID } from "node:crypto";
import { evidenceKindOf } from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import { commitmentKind } from "@safeboard/database/tables/practice";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier, orEmpty, severalLines } from "../input-limits.ts";
import { refusePersonalData } from "../plans/refuse-personal-data.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepPractice } from "./keep-practice.ts";
import { requirePromises } from "./require-promises.ts";

export const sayKindInput = z.object({
  schoolId: identifier,
  promiseId: identifier,
  /** Null: nothing need be shown for it. */
  kind: z
    .string()
    .refine((code) => evidenceKindOf(code) !== null, { error: "Choose a kind from the list." })
    .nullable(),
  reason: orEmpty(severalLines(300)),
});

/**
 * Says by which kind of evidence a promise is shown, in place of the one that its words suggest, or that nothing need be
 * shown for it, and why. It holds for later versions of the policy that say the same.
 *
 * @throws InvalidInput when nothing is to be shown and nobody said why
 */
export async function sayKind(
  context: MemberContext,
  { schoolId, promiseId, kind, reason }: z.infer<typeof sayKindInput>,
): Promise<{ kind: string | null }> {
  const { actor, database, today } = context;
  refusePersonalData({ reason }, today);
  if (kind === null && reason === null) {
    throw new InvalidInput({ reason: "Say why nothing need be shown for it." });
  }
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await requirePromises(transaction, school, [promiseId]);
    await transaction.insert(commitmentKind).values({
      ...school,
      id: randomUUID(),
      commitmentId: promiseId,
      kind,
      reason,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "practice.sayKind",
      subjectId: promiseId,
      detail: { kind, reason },
      deedOf: "school",
    });
    return { kind };
  });
}
