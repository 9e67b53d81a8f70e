import type { Transaction } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { KnownCase } from "./find-cases.ts";

/** What tells of a case from a file and of one that was typed whether they may be the same. */
interface CaseDay {
  schoolId: string;
  occurredOn: string;
  category: string;
}

export interface CaseByHand extends KnownCase {
  /** The same after a correction, as the row's own id is not. */
  caseId: string;
  recordedAt: Date;
}

/** The school's cases of that day and category that somebody typed here, and that no file has given a number. */
export type CasesByHand = (about: CaseDay) => readonly CaseByHand[];

export async function findCasesByHand(
  transaction: Transaction,
  trustId: string,
  about: readonly CaseDay[],
): Promise<CasesByHand> {
  if (about.length === 0) return () => [];
  const found = await transaction
    .select()
    .from(incident)
    .where(
      and(
        eq(incident.trustId, trustId),
        inArray(incident.schoolId, [...new Set(about.map(({ schoolId }) => schoolId))]),
        inArray(incident.occurredOn, [...new Set(about.map(({ occurredOn }) => occurredOn))]),
        eq(incident.source, "recorded"),
        isNull(incident.caseHash),
        isNull(incident.withdrawnAt),
      ),
    )
    .orderBy(asc(incident.recordedAt), asc(incident.id));
  const cases = Map.groupBy(
    found.map(({ id, schoolId, caseId, recordedAt, ...values }) => ({
      id,
      schoolId,
      caseId,
      recordedAt,
      takenBackOn: null,
      values,
    })),
    ({ schoolId, values }) => dayKey({ schoolId, ...values }),
  );
  return (key) => cases.get(dayKey(key)) ?? [];
}

export const dayKey = ({ schoolId, occurredOn, category }: CaseDay): string =>
  `${schoolId} ${occurredOn} ${category}`;
