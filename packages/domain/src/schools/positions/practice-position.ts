import type { KeptActions } from "@safeboard/compliance/actions";
import type { KeptPractice } from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { filteringReview, keptPractice } from "@safeboard/database/tables/practice";
import { sql } from "drizzle-orm";
import { selectFiltering } from "../../filtering-reviews/filtering-to-keep.ts";
import { loadAskedForFiltering } from "../../filtering-reviews/load-asked.ts";
import { atSchools, type WantedSchools } from "../at-school.ts";
import type { PartOfPosition } from "./registered-schools.ts";

/** What each school promises, reviews and has still to do: neither evidence nor an action's own row is read. */
export async function loadPracticePosition(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<PartOfPosition<"promises" | "filtering" | "askedForFiltering" | "openActions">> {
  const { figures } = keptPractice;
  const [kept, reviews, asked] = await Promise.all([
    transaction
      .select({
        schoolId: keptPractice.schoolId,
        promises: sql<KeptPractice["promises"] | null>`${figures} -> 'promises'`,
        openActions: sql<KeptActions | null>`${figures} -> 'actions'`,
      })
      .from(keptPractice)
      .where(atSchools(keptPractice, wanted)),
    selectFiltering(transaction, atSchools(filteringReview, wanted)),
    loadAskedForFiltering(transaction, atSchools(request, wanted)),
  ]);
  const keptAt = new Map(kept.map((row) => [row.schoolId, row]));
  const filteringAt = new Map(reviews.map(({ schoolId, ...latest }) => [schoolId, latest]));
  return ({ id }) => ({
    promises: keptAt.get(id)?.promises ?? null,
    filtering: filteringAt.get(id) ?? null,
    askedForFiltering: asked.has(id),
    openActions: keptAt.get(id)?.openActions ?? [],
  });
}
