import type { Transaction } from "@safeboard/database/actor";
import { completion, trainingExemption } from "@safeboard/database/tables/training";
import { and, asc, eq, inArray } from "drizzle-orm";
import { knownBy } from "./known-by.ts";
import type { RequirementsWanted } from "./load-requirements.ts";

interface RecordsWanted extends RequirementsWanted {
  /** Of these people alone. */
  staffMemberIds?: readonly string[];
}

export interface CompletionsWanted extends RecordsWanted {
  /** These courses alone. */
  courses?: ReadonlySet<string> | undefined;
}

/** What people did, the earliest first. */
export function selectCompletions(
  transaction: Transaction,
  { trustId, schoolIds, staffMemberIds, courses, knownAt }: CompletionsWanted,
) {
  return transaction
    .select({
      staffMemberId: completion.staffMemberId,
      id: completion.id,
      course: completion.course,
      completedOn: completion.completedOn,
      validUntil: completion.validUntil,
      provider: completion.provider,
      occasion: completion.occasion,
      source: completion.source,
    })
    .from(completion)
    .where(
      and(
        eq(completion.trustId, trustId),
        inArray(completion.schoolId, [...schoolIds]),
        staffMemberIds && inArray(completion.staffMemberId, [...staffMemberIds]),
        courses && inArray(completion.course, [...courses]),
        knownBy(completion, knownAt),
      ),
    )
    .orderBy(asc(completion.completedOn), asc(completion.id));
}

/** Of what people are exempt, the earliest first. */
export function selectExemptions(
  transaction: Transaction,
  { trustId, schoolIds, staffMemberIds, knownAt }: RecordsWanted,
) {
  return transaction
    .select({
      staffMemberId: trainingExemption.staffMemberId,
      id: trainingExemption.id,
      requirementCode: trainingExemption.requirementCode,
      reason: trainingExemption.reason,
      from: trainingExemption.from,
      to: trainingExemption.until,
    })
    .from(trainingExemption)
    .where(
      and(
        eq(trainingExemption.trustId, trustId),
        inArray(trainingExemption.schoolId, [...schoolIds]),
        staffMemberIds && inArray(trainingExemption.staffMemberId, [...staffMemberIds]),
        knownBy(trainingExemption, knownAt),
      ),
    )
    .orderBy(asc(trainingExemption.from), asc(trainingExemption.id));
}
