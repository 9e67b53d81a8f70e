import { randomUUID } from "node:crypto";
import { type System, type Transaction, withActor } from "@safeboard/database/actor";
import { invitation } from "@safeboard/database/tables/access";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { findTrust, schoolsOfTrust } from "../gias/gias.ts";
import { emailAddress, shortText } from "../input-limits.ts";
import { addSchool } from "./add-school.ts";
import { loadRegister } from "./load-register.ts";
import { recordOperatorEvent } from "./record-operator-event.ts";

const DAYS_TO_ACCEPT = 14;

export const createTrustInput = z.object({
  /** The trust's number in "Get Information About Schools". */
  uid: z
    .string()
    .trim()
    .regex(/^\d{1,8}$/u, "A trust's UID is a number, such as 16720."),
  leadEmail: emailAddress,
  leadName: shortText("the lead's name").optional(),
});

export interface CreatedTrust {
  trustId: string;
  name: string;
  schools: number;
  /** Of the register that the schools were taken from. */
  asAt: string;
  /** For the lead's one-time link. It is shown once: only its hash is kept. */
  token: string;
  expiresAt: Date;
}

/**
 * Sets up a trust from the DfE's register, with all its schools, and invites its lead.
 *
 * @throws InvalidInput when the register has no such trust
 * @throws Conflict when it was set up already
 */
export async function createTrust(
  context: DomainContext,
  { uid, leadEmail, leadName }: z.infer<typeof createTrustInput>,
): Promise<CreatedTrust> {
  const { actor, database, now, tokens } = context;
  const register = await withActor(database, actor, async (transaction) => {
    const [existing] = await transaction.select().from(trust).where(eq(trust.uid, uid));
    if (existing) throw new Conflict(`${existing.name} was set up already.`);
    return readRegister(transaction, uid);
  });
  const trustId = randomUUID();
  const centralId = randomUUID();
  const schools = register.schools.map((school) => ({ ...school, id: randomUUID() }));
  const system: System = {
    kind: "system",
    trustId,
    schoolIds: [centralId, ...schools.map(({ id }) => id)],
  };
  const { token, hash } = tokens.newOneTimeToken();
  const expiresAt = new Date(now.getTime() + DAYS_TO_ACCEPT * 86_400_000);
  const { name } = register.trust;
  await refuseSecondTrust(name, () =>
    withActor(database, system, async (transaction) => {
      await transaction.insert(trust).values({ id: trustId, ...register.trust });
      await transaction
        .insert(unit)
        .values({ trustId, id: centralId, kind: "central", name: "Central team" });
      for (const { id, ...school } of schools) {
        await addSchool(transaction, { trustId, schoolId: id }, school, register.asAt);
      }
      await transaction.insert(invitation).values({
        trustId,
        id: randomUUID(),
        tokenHash: hash,
        email: leadEmail,
        displayName: leadName ?? leadEmail,
        role: "trust_lead",
        schoolIds: [],
        expiresAt,
      });
      await recordOperatorEvent(transaction, context, {
        trustId,
        schoolId: centralId,
        action: "operator.createTrust",
        subjectId: trustId,
        detail: {
          uid,
          name,
          schools: schools.length,
          lead: leadEmail,
          registerAsAt: register.asAt,
        },
      });
    }),
  );
  return { trustId, name, schools: schools.length, asAt: register.asAt, token, expiresAt };
}

async function readRegister(transaction: Transaction, uid: string) {
  const register = await loadRegister(transaction, { uid });
  const found = register && findTrust(register, { uid });
  if (!register || !found) {
    throw new InvalidInput({ uid: `The DfE's register has no academy trust with the UID ${uid}.` });
  }
  return { trust: found, schools: schoolsOfTrust(register, uid), asAt: register.asAt };
}

/** Two operators may set up one trust at the same moment: the UID is unique, and the second is told so. */
async function refuseSecondTrust(name: string, create: () => Promise<void>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (isUniqueViolation(error)) throw new Conflict(`${name} was set up already.`);
    throw error;
  }
}

function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : null;
  return code === "23505" || isUniqueViolation(error.cause);
}
