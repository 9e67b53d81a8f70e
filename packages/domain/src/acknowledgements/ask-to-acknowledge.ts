import { formatIsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier, isoDate, orEmpty, severalLines } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { staffGroup } from "../staff/staff-member-fields.ts";
import { loadAskedOfVersion } from "./asked-people.ts";
import { insertAsks, insertRequest } from "./insert-request.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";
import { loadVersionToRead, refuseUnlessToBeRead } from "./version-to-read.ts";
import { whoToAsk } from "./who-to-ask.ts";

export const askToAcknowledgeInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  groups: z.array(staffGroup).min(1, "Choose at least one group.").max(20),
  /** The last day on which a confirmation is in time. */
  dueOn: orEmpty(isoDate),
  message: orEmpty(severalLines(1_000)),
});

/**
 * Asks everybody of some groups to confirm that they have read a version. Who was asked already is not asked twice.
 *
 * @throws Conflict when the version isn't approved, or no longer in use
 * @throws InvalidInput when there is nobody to ask, or the day is over
 */
export async function askToAcknowledge(
  context: MemberContext,
  { schoolId, versionId, dueOn, message, ...input }: z.infer<typeof askToAcknowledgeInput>,
): Promise<{ requestId: string; asked: number }> {
  const { actor, database, today } = context;
  const address = { trustId: actor.trustId, schoolId, versionId };
  const groups = [...new Set(input.groups)];
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const version = await loadVersionToRead(transaction, { ...address, today });
    refuseUnlessToBeRead(version);
    if (dueOn !== null && dueOn < today) {
      throw new InvalidInput({ dueOn: `Choose ${formatIsoDate(today)} or a later day.` });
    }
    const { people, staff } = await loadAskedOfVersion(transaction, address, context);
    const alreadyAsked = new Set(people.map(({ staffMemberId }) => staffMemberId));
    const members = whoToAsk(staff, { groups, alreadyAsked, today });
    if (members.length === 0) {
      const isAsked = whoToAsk(staff, { groups, alreadyAsked: new Set(), today }).length > 0;
      throw new InvalidInput({
        groups: isAsked
          ? "Everybody in these groups has been asked already."
          : "Nobody on your staff list is in these groups.",
      });
    }
    const requestId = await insertRequest(transaction, {
      ...address,
      groups,
      askedOn: today,
      dueOn,
      message,
      recordedBy: actor.displayName,
    });
    const staffMemberIds = members.map(({ id }) => id);
    await insertAsks(transaction, address, requestId, staffMemberIds);
    await keepAcknowledgements(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.ask",
      subjectId: versionId,
      detail: {
        title: version.title,
        number: version.number,
        groups,
        asked: members.length,
        dueOn,
      },
      deedOf: "school",
    });
    return { requestId, asked: members.length };
  });
}
