import { categoryTitle, isCategoryCode } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import { z } from "zod";
import { InvalidInput } from "../errors.ts";
import { requireIncident } from "../incidents/current-incident.ts";
import { identifier } from "../input-limits.ts";
import type { SchoolAddress } from "../schools/at-school.ts";

/** What a plan or a lesson is about: one case, or a kind of incident. */
export const subjectFields = {
  caseId: identifier.nullable().default(null),
  category: z.string().max(60).nullable().default(null),
};

export interface PlanSubject {
  caseId: string | null;
  category: string | null;
}

/**
 * What is written of it, once the case is found at the school.
 *
 * @throws NotFound when there is no such case
 * @throws InvalidInput when neither is said, or the category is none; and for a day before the case happened
 */
export async function requireSubject(
  transaction: Transaction,
  school: SchoolAddress,
  { caseId, category }: PlanSubject,
  { field, day }: { field: string; day: string },
): Promise<{ incidentId: string | null; category: string | null; kind: string }> {
  if (caseId !== null) {
    const found = await requireIncident(transaction, { ...school, caseId: caseId.toLowerCase() });
    if (day < found.occurredOn) {
      throw new InvalidInput({ [field]: "This is before the day of the incident." });
    }
    return { incidentId: found.caseId, category: null, kind: found.category };
  }
  if (category === null || !isCategoryCode(category)) {
    throw new InvalidInput({ category: "Choose the kind of incident that it is about." });
  }
  return { incidentId: null, category, kind: category };
}

export const kindTitle = (category: string | null): string =>
  category === null ? "An incident that was taken back" : categoryTitle(category);
