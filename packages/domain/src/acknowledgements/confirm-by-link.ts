import { randomUUID } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import { auditEvent } from "@safeboard/database/tables/audit";
import type { z } from "zod";
import type { DomainContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";
import { type linkInput, withOpenLink } from "./open-link.ts";
import { insertConfirmations } from "./record-confirmations.ts";

/**
 * Somebody has read the version that their personal link opens, and understood it. Confirming again changes nothing.
 *
 * @throws Conflict while the school's record is on its way to another trust
 */
export async function confirmByLink(
  context: DomainContext,
  { token }: z.infer<typeof linkInput>,
): Promise<{ confirmedOn: IsoDate }> {
  return withOpenLink(
    context,
    token,
    async (transaction, { trustId }, { school, version, person }) => {
      const { name, confirmedOn } = person;
      const place = { trustId, schoolId: school.id };
      if (confirmedOn !== null) return { confirmedOn };
      if (school.releasedUntil !== null && school.releasedUntil > context.now) {
        throw new Conflict(
          `${school.name} is moving to another trust, so nothing can be confirmed at the moment.`,
        );
      }
      await insertConfirmations(transaction, [person.askId], {
        ...place,
        how: "link",
        confirmedOn: context.today,
        recordedBy: name,
      });
      const doer = { actor: { trustId, displayName: name }, today: context.today };
      await keepAcknowledgements(transaction, doer, place.schoolId);
      await answerDoneRequests(transaction, doer, place.schoolId);
      await transaction.insert(auditEvent).values({
        ...place,
        id: randomUUID(),
        at: context.now,
        userId: null,
        actorName: name,
        actorRole: "staff",
        actedForSchool: false,
        action: "acknowledgement.confirmByLink",
        subjectId: version.versionId,
        detail: { name, title: version.title, number: version.number },
      });
      return { confirmedOn: context.today };
    },
    { changes: true },
  );
}
