import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Belonging } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq } from "drizzle-orm";
import { belongingOf } from "../incidents/belonging.ts";
import { loadSchoolsInView } from "../training/schools-in-view.ts";

export interface TrendSchool {
  id: string;
  name: string;
  hub: { id: string; name: string } | null;
  belonging: Belonging;
}

/** Schools that were the trust's on any of the days and that the actor may see, by name; also those that have left since. */
export async function loadTrendSchools(
  transaction: Transaction,
  { trustId, from, today }: { trustId: string; from: IsoDate; today: IsoDate },
): Promise<TrendSchool[]> {
  const [units, inView] = await Promise.all([
    transaction
      .select({
        id: unit.id,
        name: unit.name,
        joinedOn: unit.joinedOn,
        openedOn: unit.openedOn,
        leftOn: unit.leftOn,
        closedOn: unit.closedOn,
      })
      .from(unit)
      .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"))),
    loadSchoolsInView(transaction, { trustId, day: today }),
  ]);
  const hubOf = new Map(inView.map(({ id, hub }) => [id, hub]));
  return units
    .map(({ id, name, ...days }) => ({
      id,
      name,
      hub: hubOf.get(id) ?? null,
      belonging: belongingOf(days),
    }))
    .filter(({ belonging }) => belonging.to === null || belonging.to >= from)
    .toSorted((one, other) => alphabetically(one.name, other.name));
}
