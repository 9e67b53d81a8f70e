import { withActor } from "@safeboard/database/actor";
import {
  membership,
  membershipSchool,
  type MembershipRole,
} from "@safeboard/database/tables/access";
import { hub, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

export interface TrustMembership {
  id: string;
  displayName: string;
  email: string;
  role: MembershipRole;
  from: string;
  hub: string | null;
  schools: string[];
  /** True for the membership that reads this list. */
  isOwn: boolean;
}

/** Who may sign in to this trust today, by the names that colleagues know. */
export async function listMemberships({
  actor,
  database,
  today,
}: MemberContext): Promise<TrustMembership[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [members, schools] = await Promise.all([
      transaction
        .select({
          id: membership.id,
          displayName: membership.displayName,
          email: membership.email,
          role: membership.role,
          from: membership.from,
          hub: hub.name,
        })
        .from(membership)
        .leftJoin(hub, and(eq(hub.trustId, membership.trustId), eq(hub.id, membership.hubId)))
        .where(
          and(
            eq(membership.trustId, trustId),
            isNull(membership.withdrawnAt),
            or(isNull(membership.to), gte(membership.to, today)),
          ),
        )
        .orderBy(asc(membership.displayName), asc(membership.role), asc(membership.id)),
      transaction
        .select({ membershipId: membershipSchool.membershipId, name: unit.name })
        .from(membershipSchool)
        .innerJoin(
          unit,
          and(eq(unit.trustId, membershipSchool.trustId), eq(unit.id, membershipSchool.schoolId)),
        )
        .where(eq(membershipSchool.trustId, trustId))
        .orderBy(asc(unit.name)),
    ]);
    return members.map((member) => ({
      ...member,
      schools: schools.filter((each) => each.membershipId === member.id).map(({ name }) => name),
      isOwn: member.id === actor.membershipId,
    }));
  });
}
