import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { platformOperator } from "@safeboard/database/tables/access";
import type { PasswordHasher } from "../passwords/password-hasher.ts";
import { type CreateUserOutcome, createUser, type NewPerson } from "./create-account.ts";

/** An account that may set up trusts, and sees no trust's data. For the operator's command. */
export async function createPlatformOperator(
  services: { database: Database; hasher: PasswordHasher; now: () => Date },
  person: NewPerson,
): Promise<CreateUserOutcome> {
  const created = await createUser(services, person);
  if (created.outcome === "created") await makeOperator(services.database, created.userId);
  return created;
}

/** Nobody can do this to themselves: the database asks for the operator's scope, not the person's. */
async function makeOperator(database: Database, userId: string): Promise<void> {
  await withActor(database, { kind: "operator" }, (transaction) =>
    transaction.insert(platformOperator).values({ userId }),
  );
}
