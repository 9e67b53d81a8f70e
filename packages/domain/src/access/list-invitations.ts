import { withActor } from "@safeboard/database/actor";
import { invitation, type MembershipRole } from "@safeboard/database/tables/access";
import { hub, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

export interface OpenInvitation {
  id: string;
  email: string;
  displayName: string;
  role: MembershipRole;
  hub: string | null;
  schools: string[];
  invitedBy: string | null;
  invitedAt: Date;
  expiresAt: Date;
  hasExpired: boolean;
}

/** The invitations that nobody has accepted or revoked, the latest first. */
export async function listInvitations({
  actor,
  database,
  now,
}: MemberContext): Promise<OpenInvitation[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [invitations, schools] = await Promise.all([
      transaction
        .select({
          id: invitation.id,
          email: invitation.email,
          displayName: invitation.displayName,
          role: invitation.role,
          hub: hub.name,
          schoolIds: invitation.schoolIds,
          invitedBy: invitation.invitedBy,
          invitedAt: invitation.recordedAt,
          expiresAt: invitation.expiresAt,
        })
        .from(invitation)
        .leftJoin(hub, and(eq(hub.trustId, invitation.trustId), eq(hub.id, invitation.hubId)))
        .where(
          and(
            eq(invitation.trustId, trustId),
            isNull(invitation.acceptedAt),
            isNull(invitation.revokedAt),
          ),
        )
        .orderBy(desc(invitation.recordedAt), asc(invitation.id)),
      transaction
        .select({ id: unit.id, name: unit.name })
        .from(unit)
        .where(eq(unit.trustId, trustId)),
    ]);
    const names = new Map(schools.map(({ id, name }) => [id, name]));
    return invitations.map(({ schoolIds, ...open }) => ({
      ...open,
      schools: schoolIds.flatMap((id) => names.get(id) ?? []),
      hasExpired: open.expiresAt <= now,
    }));
  });
}
