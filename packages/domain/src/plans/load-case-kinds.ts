import type { Transaction } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { and, inArray, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** The category of each case, as it is described now; none of a case that was taken back. */
export async function loadCaseKinds(
  transaction: Transaction,
  school: SchoolAddress,
  caseIds: readonly string[],
): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await transaction
    .select({ caseId: incident.caseId, category: incident.category })
    .from(incident)
    .where(
      and(
        atSchool(incident, school),
        inArray(incident.caseId, [...new Set(caseIds)]),
        isNull(incident.withdrawnAt),
      ),
    );
  return new Map(rows.map(({ caseId, category }) => [caseId, category]));
}
