import type { Transaction } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { and, eq, isNull, type SQL } from "drizzle-orm";

/** The schools that a lead has asked for their review of filtering, whether they have answered or not. */
export async function loadAskedForFiltering(
  transaction: Transaction,
  among: SQL | undefined,
): Promise<ReadonlySet<string>> {
  const asked = await transaction
    .selectDistinct({ schoolId: request.schoolId })
    .from(request)
    .where(and(among, eq(request.subject, "filtering_review"), isNull(request.withdrawnAt)));
  return new Set(asked.map(({ schoolId }) => schoolId));
}
