import { type Transaction, withActor } from "@safeboard/database/actor";
import { trust } from "@safeboard/database/tables/tenancy";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { findTrust, type GiasSchool, type GiasTrust, schoolsOfTrust } from "../gias/gias.ts";
import { loadRegister } from "./load-register.ts";

/** A trust's number in "Get Information About Schools". */
export const trustUid = z
  .string()
  .trim()
  .regex(/^\d{1,8}$/u, "A trust's UID is a number, such as 16720.");

export const readRegisteredTrustInput = z.object({ uid: trustUid });

export interface RegisteredTrust {
  trust: GiasTrust;
  /** Its open schools, by name. */
  schools: GiasSchool[];
  /** Of the register. */
  asAt: string;
  /** When it was set up already. */
  trustId: string | null;
}

/**
 * A trust as the DfE's register has it: to look at before it is set up.
 *
 * @throws InvalidInput when the register has no such trust
 */
export async function readRegisteredTrust(
  { actor, database }: DomainContext,
  { uid }: z.infer<typeof readRegisteredTrustInput>,
): Promise<RegisteredTrust> {
  return withActor(database, actor, async (transaction) => {
    const [existing] = await transaction
      .select({ id: trust.id })
      .from(trust)
      .where(eq(trust.uid, uid));
    return { ...(await requireRegisteredTrust(transaction, uid)), trustId: existing?.id ?? null };
  });
}

/** @throws InvalidInput when the register has no such trust */
export async function requireRegisteredTrust(transaction: Transaction, uid: string) {
  const register = await loadRegister(transaction, { uid });
  const found = register && findTrust(register, { uid });
  if (!register || !found) {
    throw new InvalidInput({ uid: `The DfE's register has no academy trust with the UID ${uid}.` });
  }
  return { trust: found, schools: schoolsOfTrust(register, uid), asAt: register.asAt };
}
