import type { Transaction } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { and, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** A case of a school, by the id of the row with which it began. */
export type CaseAddress = SchoolAddress & { caseId: string };

export type IncidentRow = typeof incident.$inferSelect;

/** The row that counts of a case: not the ones that were corrected. */
export function currentIncident({ caseId, ...school }: CaseAddress) {
  return and(atSchool(incident, school), eq(incident.caseId, caseId), isNull(incident.withdrawnAt));
}

/** Loads what counts of a case, or ends with Not Found: also where the whole case was taken back. */
export async function requireIncident(
  transaction: Transaction,
  address: CaseAddress,
): Promise<IncidentRow> {
  const [found] = await transaction.select().from(incident).where(currentIncident(address));
  if (!found) throw new NotFound();
  return found;
}
