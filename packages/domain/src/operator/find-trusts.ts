import { withActor } from "@safeboard/database/actor";
import { giasSchool, giasTrust } from "@safeboard/database/tables/reference";
import { trust } from "@safeboard/database/tables/tenancy";
import { and, asc, count, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { onOneLine } from "../input-limits.ts";

export const findTrustsInput = z.object({
  /** A UID, or words of the name. */
  search: z
    .string()
    .transform(onOneLine)
    .pipe(z.string().min(2, "Enter at least two letters.").max(100)),
});

export interface FoundTrust {
  uid: string;
  name: string;
  groupType: "multi_academy_trust" | "single_academy_trust";
  schools: number;
  /** When it was set up already. */
  trustId: string | null;
}

/** Trusts of the DfE's register, by name, at most twenty. */
export async function findTrusts(
  { actor, database }: DomainContext,
  { search }: z.infer<typeof findTrustsInput>,
): Promise<FoundTrust[]> {
  const words = search.split(/\s+/u).map((word) => `%${word.replace(/[\\%_]/gu, "\\$&")}%`);
  return withActor(database, actor, async (transaction) => {
    const found = await transaction
      .select({
        uid: giasTrust.uid,
        name: giasTrust.name,
        groupType: giasTrust.groupType,
        schools: count(giasSchool.urn),
      })
      .from(giasTrust)
      .leftJoin(
        giasSchool,
        and(eq(giasSchool.trustUid, giasTrust.uid), isNull(giasSchool.closedOn)),
      )
      .where(
        or(
          eq(giasTrust.uid, search),
          and(...words.map((word) => sql`${giasTrust.name} ilike ${word}`)),
        ),
      )
      .groupBy(giasTrust.uid)
      .orderBy(asc(giasTrust.name), asc(giasTrust.uid))
      .limit(20);
    if (found.length === 0) return [];
    const uids = found.map(({ uid }) => uid);
    const existing = await transaction
      .select({ uid: trust.uid, id: trust.id })
      .from(trust)
      .where(inArray(trust.uid, uids));
    const ids = new Map(existing.map(({ uid, id }) => [uid, id]));
    return found.map((each) => ({ ...each, trustId: ids.get(each.uid) ?? null }));
  });
}
