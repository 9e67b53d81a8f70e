import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { type AskedOfVersion, loadAskedOfVersion } from "./asked-people.ts";
import { insertAsks } from "./insert-request.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";
import { loadVersionToRead, refuseUnlessToBeRead } from "./version-to-read.ts";
import { whoToAsk } from "./who-to-ask.ts";

export const askJoinersInput = z.object({ schoolId: identifier, versionId: identifier });

export interface Joiner {
  staffMemberId: string;
  /** The latest request to their group. */
  requestId: string;
}

/** Who has come into a group since it was asked: new at the school, or from another group. */
export function findJoiners(
  { requests, people, staff }: Pick<AskedOfVersion, "requests" | "people" | "staff">,
  today: string,
): Joiner[] {
  const alreadyAsked = new Set(people.map(({ staffMemberId }) => staffMemberId));
  const groups = requests.flatMap((request) => request.groups);
  return whoToAsk(staff, { groups, alreadyAsked, today }).flatMap((member) => {
    const request = requests.findLast((each) => each.groups.includes(member.group));
    return request ? [{ staffMemberId: member.id, requestId: request.id }] : [];
  });
}

/** @throws Conflict when nobody has joined */
export async function askJoiners(
  context: MemberContext,
  { schoolId, versionId }: z.infer<typeof askJoinersInput>,
): Promise<{ asked: number }> {
  const { actor, database, today } = context;
  const address = { trustId: actor.trustId, schoolId, versionId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const version = await loadVersionToRead(transaction, { ...address, today });
    refuseUnlessToBeRead(version);
    const joiners = findJoiners(await loadAskedOfVersion(transaction, address, context), today);
    if (joiners.length === 0) throw new Conflict("Nobody has joined these groups since.");
    for (const [requestId, members] of Map.groupBy(joiners, (joiner) => joiner.requestId)) {
      const staffMemberIds = members.map(({ staffMemberId }) => staffMemberId);
      await insertAsks(transaction, address, requestId, staffMemberIds);
    }
    await keepAcknowledgements(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.askJoiners",
      subjectId: versionId,
      detail: { title: version.title, number: version.number, asked: joiners.length },
      deedOf: "school",
    });
    return { asked: joiners.length };
  });
}
