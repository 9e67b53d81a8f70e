import { randomUUID } from "node:crypto";
import type { System } from "../actor.ts";
import { withActor } from "../actor.ts";
import type { Database } from "../connect.ts";
import {
  credential,
  invitation,
  membership,
  membershipSchool,
  platformOperator,
  userAccount,
} from "../tables/access.ts";
import type { MembershipRole } from "../tables/access.ts";

export interface CreatedUser {
  id: string;
  email: string;
  displayName: string;
}

/** A person with an account, and with a password when its hash is given. */
export async function createUser(
  database: Database,
  details: { email?: string; displayName?: string; passwordHash?: string } = {},
): Promise<CreatedUser> {
  const id = randomUUID();
  const user = {
    id,
    email: details.email ?? `${id}@example.org`,
    displayName: details.displayName ?? "Robin Marlowe",
  };
  await withActor(database, { kind: "visitor", userId: id }, async (transaction) => {
    await transaction.insert(userAccount).values(user);
    if (details.passwordHash !== undefined) {
      await transaction
        .insert(credential)
        .values({ userId: id, passwordHash: details.passwordHash });
    }
  });
  return user;
}

/** Makes a person a platform operator. */
export async function createOperator(database: Database, user: CreatedUser): Promise<void> {
  await withActor(database, { kind: "operator" }, (transaction) =>
    transaction.insert(platformOperator).values({ userId: user.id }),
  );
}

export interface MembershipDetails {
  user: CreatedUser;
  role: MembershipRole;
  /** For a school admin or governor. */
  schoolIds?: readonly string[];
  /** For a hub lead. */
  hubId?: string;
  from?: string;
  to?: string;
}

/** @returns what `loadMember` takes, with the user's id. */
export async function createMembership(
  database: Database,
  system: System,
  details: MembershipDetails,
): Promise<{ trustId: string; id: string; userId: string }> {
  const { user, schoolIds = [] } = details;
  const created = { trustId: system.trustId, id: randomUUID(), userId: user.id };
  await withActor(database, system, async (transaction) => {
    await transaction.insert(membership).values({
      ...created,
      displayName: user.displayName,
      email: user.email,
      role: details.role,
      hubId: details.hubId ?? null,
      from: details.from ?? "2020-09-01",
      to: details.to ?? null,
    });
    if (schoolIds.length > 0) {
      await transaction.insert(membershipSchool).values(
        schoolIds.map((schoolId) => ({
          trustId: system.trustId,
          schoolId,
          membershipId: created.id,
          userId: user.id,
        })),
      );
    }
  });
  return created;
}

/** An invitation whose one-time token has the given sha256. */
export async function createInvitation(
  database: Database,
  system: System,
  details: Pick<typeof invitation.$inferInsert, "tokenHash" | "role" | "expiresAt"> &
    Partial<typeof invitation.$inferInsert>,
): Promise<typeof invitation.$inferSelect> {
  const [created] = await withActor(database, system, (transaction) =>
    transaction
      .insert(invitation)
      .values({
        email: `${randomUUID()}@example.org`,
        displayName: "Robin Marlowe",
        schoolIds: [],
        ...details,
        trustId: system.trustId,
        id: details.id ?? randomUUID(),
      })
      .returning(),
  );
  if (created === undefined) throw new Error("Postgres returned no row for an insert.");
  return created;
}
