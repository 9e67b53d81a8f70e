import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { hub, hubMembership, unit } from "@safeboard/database/tables/tenancy";
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";

export interface SchoolInView {
  id: string;
  name: string;
  phase: string | null;
  hub: { id: string; name: string } | null;
}

/** The trust's schools on a day that the actor may see, each with its hub, by name. */
export async function loadSchoolsInView(
  transaction: Transaction,
  { trustId, day }: { trustId: string; day: IsoDate },
): Promise<SchoolInView[]> {
  const [schools, hubs] = await Promise.all([
    transaction
      .select({ id: unit.id, name: unit.name, phase: unit.phase })
      .from(unit)
      .where(isSchoolInTrust(trustId, day)),
    transaction
      .select({ schoolId: hubMembership.schoolId, id: hub.id, name: hub.name })
      .from(hubMembership)
      .innerJoin(hub, and(eq(hub.trustId, hubMembership.trustId), eq(hub.id, hubMembership.hubId)))
      .where(
        and(
          eq(hubMembership.trustId, trustId),
          isNull(hubMembership.withdrawnAt),
          isNull(hub.withdrawnAt),
          lte(hubMembership.from, day),
          or(isNull(hubMembership.to), gte(hubMembership.to, day)),
        ),
      ),
  ]);
  const hubOf = new Map(hubs.map(({ schoolId, ...its }) => [schoolId, its]));
  return schools
    .map((school) => ({ ...school, hub: hubOf.get(school.id) ?? null }))
    .toSorted((one, other) => alphabetically(one.name, other.name));
}
