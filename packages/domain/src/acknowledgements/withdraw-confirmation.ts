import { type Transaction, withActor } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { staffMember } from "@safeboard/database/tables/staff";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier, shortText } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { askOfConfirmation, requestOfAsk, staffMemberOfAsk } from "./ask-joins.ts";
import type { VersionAddress } from "./asked-people.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";

export const withdrawConfirmationInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  acknowledgementId: identifier,
  reason: shortText("why it is wrong"),
});

/** Takes back a confirmation that is wrong: the person is asked again. It stays in the record, with who and why. */
export async function withdrawConfirmation(
  context: MemberContext,
  { reason, ...input }: z.infer<typeof withdrawConfirmationInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  const { schoolId, versionId, acknowledgementId } = input;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const name = await whoConfirmed(
      transaction,
      { trustId, schoolId, versionId },
      acknowledgementId,
    );
    await transaction
      .update(acknowledgement)
      .set({
        withdrawnAt: sql`now()`,
        withdrawnBy: actor.displayName,
        withdrawnBecause: reason,
      })
      .where(
        and(
          atSchool(acknowledgement, { trustId, schoolId }),
          eq(acknowledgement.id, acknowledgementId),
        ),
      );
    await keepAcknowledgements(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.withdraw",
      subjectId: versionId,
      detail: { name, reason },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}

/** The name of whoever gave a confirmation of this version that is in force, or Not Found. */
async function whoConfirmed(
  transaction: Transaction,
  { versionId, ...school }: VersionAddress,
  acknowledgementId: string,
): Promise<string> {
  const [found] = await transaction
    .select({ name: staffMember.name })
    .from(acknowledgement)
    .innerJoin(acknowledgementAsk, askOfConfirmation)
    .innerJoin(acknowledgementRequest, requestOfAsk)
    .innerJoin(staffMember, staffMemberOfAsk)
    .where(
      and(
        atSchool(acknowledgement, school),
        eq(acknowledgement.id, acknowledgementId),
        isNull(acknowledgement.withdrawnAt),
        eq(acknowledgementRequest.versionId, versionId),
      ),
    );
  if (!found) throw new NotFound();
  return found.name;
}
