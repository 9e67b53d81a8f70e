import { formatIsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadAskedOfVersion } from "./asked-people.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";
import { insertConfirmations, requireAsked } from "./record-confirmations.ts";
import { loadVersionToRead, refuseUnlessToBeRead } from "./version-to-read.ts";

export const recordSignedSheetInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  /** Who signed. */
  askIds: z.array(identifier).min(1, "Tick everybody who has signed.").max(1_000),
  on: isoDate,
});

/**
 * Enters who signed a sheet of paper, and when.
 *
 * @throws Conflict when somebody has confirmed meanwhile
 * @throws InvalidInput when the day lies ahead, or before anybody was asked
 */
export async function recordSignedSheet(
  context: MemberContext,
  { schoolId, versionId, askIds, on }: z.infer<typeof recordSignedSheetInput>,
): Promise<{ recorded: number }> {
  const { actor, database, today } = context;
  const address = { trustId: actor.trustId, schoolId, versionId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const version = await loadVersionToRead(transaction, { ...address, today });
    refuseUnlessToBeRead(version);
    const { people, requests } = await loadAskedOfVersion(transaction, address, context);
    const signed = requireAsked(people, askIds);
    const wrong = wrongDay(on, { today, askedOn: requests[0]?.askedOn ?? today });
    if (wrong) throw new InvalidInput({ on: wrong });
    const already = signed.find(({ state }) => state === "confirmed");
    if (already) throw new Conflict(`${already.name} has confirmed already. Tick the others only.`);
    await insertConfirmations(transaction, askIdsOf(signed), {
      trustId: address.trustId,
      schoolId,
      how: "signed_sheet",
      confirmedOn: on,
      recordedBy: actor.displayName,
    });
    await keepAcknowledgements(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.recordSheet",
      subjectId: versionId,
      detail: {
        title: version.title,
        number: version.number,
        on,
        names: signed.map(({ name }) => name),
      },
      deedOf: "school",
    });
    return { recorded: signed.length };
  });
}

const askIdsOf = (people: readonly { askId: string }[]) => people.map(({ askId }) => askId);

function wrongDay(on: string, { today, askedOn }: { today: string; askedOn: string }) {
  if (on > today) return "This day is still to come.";
  return on < askedOn ? `They were first asked on ${formatIsoDate(askedOn)}.` : null;
}
