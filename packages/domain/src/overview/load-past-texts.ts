import type { IsoDate } from "@safeboard/compliance/dates";
import { type ExpectationSet, expectationSets } from "@safeboard/compliance/expectations";
import type { Transaction } from "@safeboard/database/actor";
import { expectationSet } from "@safeboard/database/tables/expectations";
import { and, asc, desc, eq, sql } from "drizzle-orm";

/**
 * By the code of each of the trust's own sets, the expectations that it had at the end of a day. What texts say is known of
 * today's expectations alone: one that was taken back since can't be judged again, and one that came later was not asked.
 */
export async function loadAskedOfTexts(
  transaction: Transaction,
  trustId: string,
  day: IsoDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await transaction
    .selectDistinctOn([expectationSet.code], {
      code: expectationSet.code,
      retired: expectationSet.retired,
      ids: sql<
        string[]
      >`jsonb_path_query_array(${expectationSet.definition}, '$.expectations[*].id')`,
    })
    .from(expectationSet)
    .where(
      and(
        eq(expectationSet.trustId, trustId),
        sql`(${expectationSet.recordedAt} at time zone 'Europe/London')::date <= ${day}`,
      ),
    )
    .orderBy(asc(expectationSet.code), desc(expectationSet.recordedAt));
  return new Map(rows.map(({ code, retired, ids }) => [code, new Set(retired ? [] : ids)]));
}

/** The sets as they were asked: those that every trust has carry their own days. */
export function setsAsked(
  sets: readonly ExpectationSet[],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): ExpectationSet[] {
  return sets.flatMap((set) => {
    if (expectationSets.includes(set)) return [set];
    const then = asked.get(set.id);
    const expectations = set.expectations.filter(({ id }) => then?.has(id));
    return expectations.length === 0 ? [] : [{ ...set, expectations }];
  });
}
