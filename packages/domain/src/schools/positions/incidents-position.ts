import type { KeptIncidents } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import { keptIncidents } from "@safeboard/database/tables/incidents";
import { sql } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../at-school.ts";
import type { PartOfPosition } from "./registered-schools.ts";

/** What each school reported of incidents, and the days of its response plans: no row of a case is read. */
export async function loadIncidentsPosition(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<PartOfPosition<"plans" | "incidents">> {
  const { figures } = keptIncidents;
  const kept = await transaction
    .select({
      schoolId: keptIncidents.schoolId,
      plans: sql<KeptIncidents["plans"] | null>`${figures} -> 'plans'`,
      terms: sql<KeptIncidents["terms"]>`${figures} -> 'terms'`,
      months: sql<KeptIncidents["months"]>`${figures} -> 'months'`,
    })
    .from(keptIncidents)
    .where(atSchools(keptIncidents, wanted));
  const keptAt = new Map(kept.map(({ schoolId, ...own }) => [schoolId, own]));
  return ({ id, belonging, rolls }) => ({
    plans: keptAt.get(id)?.plans ?? [],
    incidents: { kept: keptAt.get(id) ?? null, belonging, rolls },
  });
}
