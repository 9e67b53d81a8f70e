import type { Transaction } from "@safeboard/database/actor";
import { acknowledgement } from "@safeboard/database/tables/acknowledgements";
import { and, inArray, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { atSchool } from "../schools/at-school.ts";
import type { AskedBefore, PublishedVersion } from "./asked-before.ts";
import { type AskedStaff, loadAskedOfVersion } from "./asked-people.ts";
import { dueAgain } from "./due-again.ts";
import { insertAsks, insertRequest } from "./insert-request.ts";
import { whoToAsk } from "./who-to-ask.ts";

/** After a material change: everybody who is in those groups now has to confirm, whoever confirmed before. */
export async function askAgain(
  transaction: Transaction,
  { actor, today, now }: Pick<MemberContext, "actor" | "today" | "now">,
  published: PublishedVersion,
  before: AskedBefore,
): Promise<{ carried: number; asked: number }> {
  const { trustId, schoolId, versionId } = published;
  const already = await loadAskedOfVersion(transaction, published, { today, now });
  await withdrawCarried(transaction, published, already.people, actor.displayName);
  const alreadyAsked = new Set(already.people.map(({ staffMemberId }) => staffMemberId));
  let asked = 0;
  for (const request of before.requests) {
    const members = whoToAsk(before.staff, { groups: request.groups, alreadyAsked, today });
    if (members.length === 0) continue;
    const requestId = await insertRequest(transaction, {
      trustId,
      schoolId,
      versionId,
      groups: request.groups,
      askedOn: today,
      dueOn: await dueAgain(transaction, request, today),
      message: null,
      recordedBy: actor.displayName,
    });
    const staffMemberIds = members.map(({ id }) => id);
    await insertAsks(transaction, published, requestId, staffMemberIds);
    for (const id of staffMemberIds) alreadyAsked.add(id);
    asked += members.length;
  }
  return { carried: 0, asked };
}

/** Where the change was first taken for a minor one, what was carried over no longer counts. */
async function withdrawCarried(
  transaction: Transaction,
  published: PublishedVersion,
  people: readonly AskedStaff[],
  by: string,
): Promise<void> {
  const carried = people.flatMap(({ confirmation }) =>
    confirmation?.how === "carried_over" ? [confirmation.id] : [],
  );
  if (carried.length === 0) return;
  await transaction
    .update(acknowledgement)
    .set({
      withdrawnAt: sql`now()`,
      withdrawnBy: by,
      withdrawnBecause: "The change was recorded as material afterwards.",
    })
    .where(and(atSchool(acknowledgement, published), inArray(acknowledgement.id, carried)));
}
