/** What a version was found to say, and what people ruled about it. */
import type { Transaction } from "@safeboard/database/actor";
import { expectationCheck, expectationRuling } from "@safeboard/database/tables/expectations";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export interface VersionAddress extends SchoolAddress {
  versionId: string;
}

export type ExpectationCheck = typeof expectationCheck.$inferSelect;
export type RulingRecorded = typeof expectationRuling.$inferSelect;

/** The latest check of a version; null when it was never checked. */
export async function loadCheck(
  transaction: Transaction,
  { versionId, ...school }: VersionAddress,
): Promise<ExpectationCheck | null> {
  const [latest] = await transaction
    .select()
    .from(expectationCheck)
    .where(and(atSchool(expectationCheck, school), eq(expectationCheck.versionId, versionId)))
    .orderBy(desc(expectationCheck.recordedAt))
    .limit(1);
  return latest ?? null;
}

/** The rulings in force: of each expectation the last that was not withdrawn. */
export async function loadRulings(
  transaction: Transaction,
  { versionId, ...school }: VersionAddress,
): Promise<RulingRecorded[]> {
  const recorded = await transaction
    .select()
    .from(expectationRuling)
    .where(
      and(
        atSchool(expectationRuling, school),
        eq(expectationRuling.versionId, versionId),
        isNull(expectationRuling.withdrawnAt),
      ),
    )
    .orderBy(asc(expectationRuling.recordedAt));
  const latest = new Map(
    recorded.map((ruling) => [`${ruling.setCode} ${ruling.expectationId}`, ruling]),
  );
  return [...latest.values()];
}
