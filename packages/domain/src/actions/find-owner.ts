import type { Transaction } from "@safeboard/database/actor";
import { membership } from "@safeboard/database/tables/access";
import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

/**
 * The member of the trust who goes by a name, so that they find what they have to do among their own. A trust lead finds
 * everybody; others only themselves, since nobody else is shown to them. Null for anybody else, and where two have the name.
 */
export async function findOwner(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  name: string,
): Promise<string | null> {
  const found = await transaction
    .selectDistinct({ userId: membership.userId })
    .from(membership)
    .where(
      and(
        eq(membership.trustId, actor.trustId),
        sql`lower(${membership.displayName}) = lower(${name})`,
        isNull(membership.withdrawnAt),
        or(isNull(membership.to), gte(membership.to, today)),
      ),
    )
    .limit(2);
  return found.length === 1 ? (found[0]?.userId ?? null) : null;
}
