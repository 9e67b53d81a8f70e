import { type IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadAskedOfVersion } from "./asked-people.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";
import { insertConfirmations, requireAsked } from "./record-confirmations.ts";
import { loadVersionToRead, refuseUnlessToBeRead } from "./version-to-read.ts";

export const confirmOnDeviceInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  askId: identifier,
});

/** Somebody confirms on a device that the school hands round. The session stays whose it is, and so says the record. */
export async function confirmOnDevice(
  context: MemberContext,
  { schoolId, versionId, askId }: z.infer<typeof confirmOnDeviceInput>,
): Promise<{ name: string; confirmedOn: IsoDate }> {
  const { actor, database, today } = context;
  const address = { trustId: actor.trustId, schoolId, versionId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const version = await loadVersionToRead(transaction, { ...address, today });
    refuseUnlessToBeRead(version);
    const { people } = await loadAskedOfVersion(transaction, address, context);
    const [person] = requireAsked(people, [askId]);
    if (!person || person.state === "left") throw new NotFound();
    const { name, confirmedOn } = person;
    if (confirmedOn !== null) return { name, confirmedOn };
    await insertConfirmations(transaction, [askId], {
      trustId: address.trustId,
      schoolId,
      how: "shared_device",
      confirmedOn: today,
      recordedBy: actor.displayName,
    });
    await keepAcknowledgements(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.confirmOnDevice",
      subjectId: versionId,
      detail: { name, title: version.title, number: version.number },
      deedOf: "school",
    });
    return { name, confirmedOn: today };
  });
}
