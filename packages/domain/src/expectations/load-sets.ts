import {
  type ExpectationSet,
  expectationSets,
  readExpectationSet,
} from "@safeboard/compliance/expectations";
import type { Transaction } from "@safeboard/database/actor";
import { expectationSet } from "@safeboard/database/tables/expectations";
import { asc, desc, eq } from "drizzle-orm";

export interface OwnSet {
  set: ExpectationSet;
  recordedAt: Date;
  recordedBy: string;
}

/** A trust's own sets as they stand now: of each the last version, without those that were given up. */
export async function loadOwnSets(transaction: Transaction, trustId: string): Promise<OwnSet[]> {
  const latest = await transaction
    .selectDistinctOn([expectationSet.code], {
      code: expectationSet.code,
      definition: expectationSet.definition,
      retired: expectationSet.retired,
      recordedAt: expectationSet.recordedAt,
      recordedBy: expectationSet.recordedBy,
    })
    .from(expectationSet)
    .where(eq(expectationSet.trustId, trustId))
    .orderBy(asc(expectationSet.code), desc(expectationSet.recordedAt));
  return latest.flatMap(({ definition, retired, ...recorded }) => {
    if (retired) return [];
    // A set that the rules of a later release no longer take is left out, rather than breaking every page.
    const { set } = readExpectationSet(definition);
    return set ? [{ set, recordedAt: recorded.recordedAt, recordedBy: recorded.recordedBy }] : [];
  });
}

/** Those that every trust has, then the trust's own. */
export async function loadSets(
  transaction: Transaction,
  trustId: string,
): Promise<ExpectationSet[]> {
  const own = await loadOwnSets(transaction, trustId);
  return [...expectationSets, ...own.map(({ set }) => set)];
}
