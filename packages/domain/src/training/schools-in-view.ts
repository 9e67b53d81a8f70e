import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { type HubOfSchool, loadHubsOfSchools } from "../hubs/load-hubs-of-schools.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";

export interface SchoolInView {
  id: string;
  name: string;
  phase: string | null;
  hub: HubOfSchool | null;
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
    loadHubsOfSchools(transaction, { trustId }, day),
  ]);
  return schools
    .map((school) => ({ ...school, hub: hubs.get(school.id) ?? null }))
    .toSorted((one, other) => alphabetically(one.name, other.name));
}
