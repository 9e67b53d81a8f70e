import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { invitation } from "@safeboard/database/tables/access";
import { eq } from "drizzle-orm";
import { hashToken } from "../sessions/one-time-token.ts";

export type Invitation = typeof invitation.$inferSelect;

/**
 * The invitation behind a one-time link, or null when there is none or it is accepted, revoked or
 * past its day: which of these is not told. It is found by the token's hash and by nothing else.
 */
export async function findOpenInvitation(
  database: Database,
  token: string,
  now: Date,
): Promise<Invitation | null> {
  const invitationHash = hashToken(token);
  const [found] = await withActor(database, { kind: "visitor", invitationHash }, (transaction) =>
    transaction.select().from(invitation).where(eq(invitation.tokenHash, invitationHash)),
  );
  return found && isOpen(found, now) ? found : null;
}

function isOpen({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Date): boolean {
  return acceptedAt === null && revokedAt === null && now < expiresAt;
}
