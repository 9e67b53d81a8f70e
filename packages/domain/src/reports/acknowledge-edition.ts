/** Trustees say that they have read an edition, and the chair signs it off with the minute that records it. */
import { formatIsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { reportReading, reportSignOff } from "@safeboard/database/tables/reports";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { isoDate, shortText } from "../input-limits.ts";
import { requireEdition } from "./load-report.ts";
import { aboutEdition } from "./report-input.ts";

/** Saying it twice is saying it once. @throws NotFound when there is no such edition */
export async function markRead(
  { actor, database, now }: MemberContext,
  { reportId, edition }: z.infer<typeof aboutEdition>,
): Promise<void> {
  const { trustId, userId } = actor;
  await withActor(database, actor, async (transaction) => {
    await requireEdition(transaction, trustId, { reportId, edition });
    await transaction
      .insert(reportReading)
      .values({ trustId, reportId, edition, userId, readBy: actor.displayName, readAt: now })
      .onConflictDoNothing();
  });
}

export const signOffInput = aboutEdition.extend({
  minuteReference: shortText("the minute's reference"),
  metOn: isoDate,
});

/**
 * @throws Conflict when the edition is signed off already
 * @throws InvalidInput when the meeting lies before the edition, or is still to come
 */
export async function signOff(
  { actor, database, today, now }: MemberContext,
  { reportId, edition, minuteReference, metOn }: z.infer<typeof signOffInput>,
): Promise<void> {
  const { trustId, userId } = actor;
  await withActor(database, actor, async (transaction) => {
    const { publishedOn } = await requireEdition(transaction, trustId, { reportId, edition });
    if (metOn > today) throw new InvalidInput({ metOn: "This day is still to come." });
    if (metOn < publishedOn) {
      throw new InvalidInput({
        metOn: `This edition was published on ${formatIsoDate(publishedOn)}: no earlier meeting had it.`,
      });
    }
    const [written] = await transaction
      .insert(reportSignOff)
      .values({
        trustId,
        reportId,
        edition,
        minuteReference,
        metOn,
        signedAt: now,
        userId,
        signedBy: actor.displayName,
      })
      .onConflictDoNothing()
      .returning({ signedAt: reportSignOff.signedAt });
    if (!written) throw new Conflict("This edition is signed off already.");
  });
}
