import { randomUUID } from "node:crypto";
import { type System, withActor } from "@safeboard/database/actor";
import { invitation } from "@safeboard/database/tables/access";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { emailAddress, shortText } from "../input-limits.ts";
import { addSchool } from "./add-school.ts";
import { recordOperatorEvent } from "./record-operator-event.ts";
import { requireRegisteredTrust, trustUid } from "./registered-trust.ts";

const DAYS_TO_ACCEPT = 14;

export const createTrustInput = z.object({
  uid: trustUid,
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
    return requireRegisteredTrust(transaction, uid);
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
