import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { credential, userAccount } from "@safeboard/database/tables/access";
import type { PasswordHasher } from "../passwords/password-hasher.ts";
import { passwordWeakness } from "../passwords/password-rules.ts";
import { normaliseEmail, normaliseName } from "./spelling.ts";
import { findAccount } from "./find-account.ts";
import { isEmailTaken } from "./email-taken.ts";

export interface NewPerson {
  email: string;
  displayName: string;
  password: string;
}

export type CreateUserOutcome =
  | { outcome: "created"; userId: string }
  | { outcome: "email_taken" }
  | { outcome: "too_weak"; reason: string };

/** Writes an account with its credential, inside a transaction whose actor carries `userId`. */
export async function insertAccount(
  transaction: Transaction,
  account: { userId: string; email: string; displayName: string; passwordHash: string; at: Date },
): Promise<void> {
  const { userId, email, displayName, passwordHash, at } = account;
  await transaction.insert(userAccount).values({
    id: userId,
    email: normaliseEmail(email),
    displayName: normaliseName(displayName),
  });
  await transaction.insert(credential).values({ userId, passwordHash, changedAt: at });
}

/** An account without any membership: for the operator's command and the demonstration. */
export async function createUser(
  { database, hasher, now }: { database: Database; hasher: PasswordHasher; now: () => Date },
  person: NewPerson,
): Promise<CreateUserOutcome> {
  const weakness = passwordWeakness(person.password, person);
  if (weakness) return { outcome: "too_weak", reason: weakness };
  if (await findAccount(database, person.email)) return { outcome: "email_taken" };

  const userId = randomUUID();
  const passwordHash = await hasher.hash(person.password);
  try {
    await withActor(database, { kind: "visitor", userId }, (transaction) =>
      insertAccount(transaction, { ...person, userId, passwordHash, at: now() }),
    );
  } catch (error) {
    if (isEmailTaken(error)) return { outcome: "email_taken" };
    throw error;
  }
  return { outcome: "created", userId };
}
