import { randomUUID } from "node:crypto";
import type { Member, System } from "../actor.ts";
import { withActor } from "../actor.ts";
import type { Database } from "../connect.ts";
import { appointment } from "../tables/people.ts";
import { request } from "../tables/policies.ts";

/** Somebody who holds a role at a school. */
export async function createAppointment(
  database: Database,
  actor: Member | System,
  details: { schoolId: string; role: string; personName: string } & Partial<
    typeof appointment.$inferInsert
  >,
): Promise<string> {
  const id = details.id ?? randomUUID();
  await withActor(database, actor, (transaction) =>
    transaction.insert(appointment).values({
      from: "2020-09-01",
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id,
    }),
  );
  return id;
}

/** "Please send us your policy", asked of a school on a day. */
export async function createRequest(
  database: Database,
  actor: Member | System,
  details: { schoolId: string; askedOn: string; askedBy?: string },
): Promise<string> {
  const id = randomUUID();
  await withActor(database, actor, (transaction) =>
    transaction.insert(request).values({
      askedBy: "Robin Marlowe",
      subject: "online_safety_policy",
      ...details,
      trustId: actor.trustId,
      id,
    }),
  );
  return id;
}
