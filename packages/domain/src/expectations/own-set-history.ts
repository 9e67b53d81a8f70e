import type { Transaction } from "@safeboard/database/actor";
import { type ExpectationSet, readExpectationSet } from "@safeboard/compliance/expectations";
import { expectationSet } from "@safeboard/database/tables/expectations";
import { and, asc, eq } from "drizzle-orm";

export interface SetVersion {
  set: ExpectationSet;
  retired: boolean;
  recordedAt: Date;
  recordedBy: string;
}

/** Every version of a trust's own set, the first one first. */
export async function loadSetHistory(
  transaction: Transaction,
  trustId: string,
  code: string,
): Promise<SetVersion[]> {
  const rows = await transaction
    .select()
    .from(expectationSet)
    .where(and(eq(expectationSet.trustId, trustId), eq(expectationSet.code, code)))
    .orderBy(asc(expectationSet.recordedAt));
  return rows.flatMap(({ definition, retired, recordedAt, recordedBy }) => {
    const { set } = readExpectationSet(definition);
    return set ? [{ set, retired, recordedAt, recordedBy }] : [];
  });
}
