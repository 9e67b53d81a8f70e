import { withActor } from "@safeboard/database/actor";
import { hub, hubMembership, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

export interface HubSummary {
  id: string;
  name: string;
  /** Those in the hub today that the member may see. */
  schools: { id: string; name: string }[];
}

export async function listHubs({ actor, database, today }: MemberContext): Promise<HubSummary[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [hubs, schools] = await Promise.all([
      transaction
        .select({ id: hub.id, name: hub.name })
        .from(hub)
        .where(and(eq(hub.trustId, trustId), isNull(hub.withdrawnAt)))
        .orderBy(asc(hub.name), asc(hub.id)),
      transaction
        .select({ hubId: hubMembership.hubId, id: unit.id, name: unit.name })
        .from(hubMembership)
        .innerJoin(
          unit,
          and(eq(unit.trustId, hubMembership.trustId), eq(unit.id, hubMembership.schoolId)),
        )
        .where(
          and(
            eq(hubMembership.trustId, trustId),
            isNull(hubMembership.withdrawnAt),
            lte(hubMembership.from, today),
            or(isNull(hubMembership.to), gte(hubMembership.to, today)),
          ),
        )
        .orderBy(asc(unit.name), asc(unit.id)),
    ]);
    return hubs.map(({ id, name }) => ({
      id,
      name,
      schools: schools
        .filter((school) => school.hubId === id)
        .map((school) => ({ id: school.id, name: school.name })),
    }));
  });
}
