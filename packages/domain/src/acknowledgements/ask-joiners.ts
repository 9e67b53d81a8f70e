import { type Transaction, withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import {
  type AcknowledgementRequest,
  type AskedOfVersion,
  loadAskedOfVersion,
} from "./asked-people.ts";
import { dueAgain } from "./due-again.ts";
import { insertAsks, insertRequest } from "./insert-request.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";
import { loadVersionToRead, refuseUnlessToBeRead } from "./version-to-read.ts";
import { whoToAsk } from "./who-to-ask.ts";

export const askJoinersInput = z.object({ schoolId: identifier, versionId: identifier });

export interface Joiner {
  staffMemberId: string;
  /** The latest to their group. */
  request: AcknowledgementRequest;
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
    return request ? [{ staffMemberId: member.id, request }] : [];
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
    const asked = await loadAskedOfVersion(transaction, address, context);
    const joiners = findJoiners(asked, today);
    if (joiners.length === 0) throw new Conflict("Nobody has joined these groups since.");
    for (const [found, members] of Map.groupBy(joiners, ({ request }) => request)) {
      const requestId = await requestInTime(transaction, context, found);
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

/** The request itself while its last day is to come; after it, the same anew: nobody is late who was not asked before. */
async function requestInTime(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  request: AcknowledgementRequest,
): Promise<string> {
  if (request.dueOn === null || request.dueOn >= today) return request.id;
  const { trustId, schoolId, versionId, groups, message } = request;
  return insertRequest(transaction, {
    trustId,
    schoolId,
    versionId,
    groups,
    askedOn: today,
    dueOn: await dueAgain(transaction, request, today),
    message,
    recordedBy: actor.displayName,
  });
}
