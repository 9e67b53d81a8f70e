import { loadSystem, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import type { MembershipRole } from "@safeboard/database/tables/access";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, inArray } from "drizzle-orm";
import { findAccount } from "../accounts/find-account.ts";
import { findOpenInvitation, type Invitation } from "./open-invitation.ts";

/** What the page behind a one-time link shows. */
export interface InvitationView {
  trustName: string;
  /** The schools that the membership will name, in the order of their names; none for the whole trust. */
  schoolNames: string[];
  role: MembershipRole;
  email: string;
  displayName: string;
  /** Null when the platform's operator invited. */
  invitedBy: string | null;
  expiresAt: Date;
  /** Whether to ask for the password of the account there is, or for a new one. */
  hasAccount: boolean;
}

export async function readInvitation(
  database: Database,
  token: string,
  now: Date,
): Promise<InvitationView | null> {
  const invitation = await findOpenInvitation(database, token, now);
  if (!invitation) return null;
  const names = await readNames(database, invitation);
  if (!names) return null;
  const { role, email, displayName, invitedBy, expiresAt } = invitation;
  const hasAccount = (await findAccount(database, email)) !== null;
  return { ...names, role, email, displayName, invitedBy, expiresAt, hasAccount };
}

/** The link is the proof that its holder may know the names of the trust and schools it invites to. */
async function readNames(database: Database, { trustId, schoolIds }: Invitation) {
  const system = await loadSystem(database, trustId);
  if (!system) return null;
  return withActor(database, system, async (transaction) => {
    const [found] = await transaction
      .select({ name: trust.name })
      .from(trust)
      .where(eq(trust.id, trustId));
    const schools = await transaction
      .select({ name: unit.name })
      .from(unit)
      .where(and(eq(unit.trustId, trustId), inArray(unit.id, schoolIds)))
      .orderBy(asc(unit.name));
    return found ? { trustName: found.name, schoolNames: schools.map(({ name }) => name) } : null;
  });
}
