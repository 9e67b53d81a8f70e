import { randomUUID } from "node:crypto";
import type { Member, System } from "../actor.ts";
import { withActor } from "../actor.ts";
import type { Database } from "../connect.ts";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementLink,
  acknowledgementRequest,
} from "../tables/acknowledgements.ts";
import { staffMember } from "../tables/staff.ts";

/** Somebody who works at a school. */
export async function createStaffMember(
  database: Database,
  actor: Member | System,
  details: { schoolId: string; name: string } & Partial<typeof staffMember.$inferInsert>,
): Promise<string> {
  const id = details.id ?? randomUUID();
  await withActor(database, actor, (transaction) =>
    transaction.insert(staffMember).values({
      group: "teaching",
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id,
    }),
  );
  return id;
}

/** Staff who are asked to read a version. @returns what each is asked by, in their order */
export async function createAcknowledgementRequest(
  database: Database,
  actor: Member | System,
  {
    staffMemberIds,
    ...details
  }: {
    schoolId: string;
    versionId: string;
    askedOn: string;
    staffMemberIds: readonly string[];
  } & Partial<typeof acknowledgementRequest.$inferInsert>,
): Promise<{ requestId: string; askIds: string[] }> {
  const requestId = details.id ?? randomUUID();
  const { schoolId } = details;
  const asks = staffMemberIds.map((staffMemberId) => ({ id: randomUUID(), staffMemberId }));
  await withActor(database, actor, async (transaction) => {
    await transaction.insert(acknowledgementRequest).values({
      groups: ["teaching"],
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id: requestId,
    });
    await transaction
      .insert(acknowledgementAsk)
      .values(asks.map((ask) => ({ trustId: actor.trustId, schoolId, requestId, ...ask })));
  });
  return { requestId, askIds: asks.map(({ id }) => id) };
}

/** Somebody has confirmed what they were asked to read. */
export async function createAcknowledgement(
  database: Database,
  actor: Member | System,
  details: { schoolId: string; askId: string; confirmedOn: string } & Partial<
    typeof acknowledgement.$inferInsert
  >,
): Promise<string> {
  const id = details.id ?? randomUUID();
  await withActor(database, actor, (transaction) =>
    transaction.insert(acknowledgement).values({
      how: "signed_sheet",
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id,
    }),
  );
  return id;
}

/** A personal link that works until the end of a day. */
export async function createAcknowledgementLink(
  database: Database,
  actor: Member | System,
  details: { schoolId: string; askId: string; tokenHash: string; expiresAt: Date },
): Promise<void> {
  await withActor(database, actor, (transaction) =>
    transaction
      .insert(acknowledgementLink)
      .values({ ...details, trustId: actor.trustId, id: randomUUID() }),
  );
}
