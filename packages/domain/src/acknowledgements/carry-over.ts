import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { acknowledgement } from "@safeboard/database/tables/acknowledgements";
import type { MemberContext } from "../context.ts";
import {
  askedAndInPost,
  type AskedBefore,
  hasConfirmed,
  type PublishedVersion,
} from "./asked-before.ts";
import { type AskedStaff, loadAskedOfVersion } from "./asked-people.ts";
import { insertAsks, insertRequest } from "./insert-request.ts";

/** After a minor change: the same people are asked, by the same day, and what they confirmed counts already. */
export async function carryOver(
  transaction: Transaction,
  { actor, today, now }: Pick<MemberContext, "actor" | "today" | "now">,
  published: PublishedVersion,
  before: AskedBefore,
): Promise<{ carried: number; asked: number }> {
  const { trustId, schoolId, versionId } = published;
  const already = await loadAskedOfVersion(transaction, published, { today, now });
  const askIds = new Map(already.people.map(({ staffMemberId, askId }) => [staffMemberId, askId]));
  const people = askedAndInPost(before, today);
  let asked = 0;
  for (const { id, groups, dueOn, message } of before.requests) {
    const toAsk = people.filter(
      ({ requestId, staffMemberId }) => requestId === id && !askIds.has(staffMemberId),
    );
    if (toAsk.length === 0) continue;
    const requestId = await insertRequest(transaction, {
      trustId,
      schoolId,
      versionId,
      groups,
      askedOn: today,
      dueOn,
      message,
      recordedBy: actor.displayName,
    });
    const staffMemberIds = toAsk.map(({ staffMemberId }) => staffMemberId);
    const asks = await insertAsks(transaction, published, requestId, staffMemberIds);
    for (const [staffMemberId, askId] of asks) askIds.set(staffMemberId, askId);
    asked += asks.size;
  }
  const confirmed = new Set(already.people.filter(hasConfirmed).map(({ askId }) => askId));
  const carried = people.flatMap((person) => {
    const askId = askIds.get(person.staffMemberId);
    return askId && !confirmed.has(askId) ? carriedConfirmation(person, askId) : [];
  });
  if (carried.length > 0) {
    await transaction
      .insert(acknowledgement)
      .values(
        carried.map((values) => ({ trustId, schoolId, recordedBy: actor.displayName, ...values })),
      );
  }
  return { carried: carried.length, asked };
}

/** The day on which they confirmed stays, and so does the way back to how they did. */
function carriedConfirmation({ confirmation, confirmedOn }: AskedStaff, askId: string) {
  if (!confirmation || confirmedOn === null) return [];
  return [
    {
      id: randomUUID(),
      askId,
      how: "carried_over" as const,
      carriedFrom: confirmation.id,
      confirmedOn,
    },
  ];
}
