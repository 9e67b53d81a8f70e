import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { hub, hubMembership } from "@safeboard/database/tables/tenancy";
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";

export interface HubOfSchool {
  id: string;
  name: string;
}

/** The hub that each school was in on a day, by the school's id. A school in none has no entry. */
export async function loadHubsOfSchools(
  transaction: Transaction,
  wanted: WantedSchools,
  day: IsoDate,
): Promise<ReadonlyMap<string, HubOfSchool>> {
  const hubs = await transaction
    .select({ schoolId: hubMembership.schoolId, id: hub.id, name: hub.name })
    .from(hubMembership)
    .innerJoin(hub, and(eq(hub.trustId, hubMembership.trustId), eq(hub.id, hubMembership.hubId)))
    .where(
      and(
        atSchools(hubMembership, wanted),
        isNull(hubMembership.withdrawnAt),
        lte(hubMembership.from, day),
        or(isNull(hubMembership.to), gte(hubMembership.to, day)),
      ),
    );
  return new Map(hubs.map(({ schoolId, ...its }) => [schoolId, its]));
}
