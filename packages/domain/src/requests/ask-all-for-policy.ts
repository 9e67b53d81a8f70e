import { withActor } from "@safeboard/database/actor";
import { keptPolicy, request } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, exists, gte, isNull, lte, not, or } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { recordRequest } from "./ask-for-policy.ts";

/** Asks every school that has no current policy, wasn't asked yet and isn't on its way to another trust. */
export async function askAllForPolicy(context: MemberContext): Promise<{ asked: string[] }> {
  const { actor, database, today, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const kept = transaction
      .select({ id: keptPolicy.schoolId })
      .from(keptPolicy)
      .where(
        and(
          eq(keptPolicy.trustId, trustId),
          eq(keptPolicy.schoolId, unit.id),
          eq(keptPolicy.kind, "online_safety"),
        ),
      );
    const open = transaction
      .select({ id: request.id })
      .from(request)
      .where(
        and(
          eq(request.trustId, trustId),
          eq(request.schoolId, unit.id),
          isNull(request.answeredAt),
          isNull(request.withdrawnAt),
        ),
      );
    const silent = await transaction
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(
        and(
          eq(unit.trustId, trustId),
          eq(unit.kind, "school"),
          or(isNull(unit.leftOn), gte(unit.leftOn, today)),
          or(isNull(unit.releasedUntil), lte(unit.releasedUntil, now)),
          not(exists(kept)),
          not(exists(open)),
        ),
      )
      .orderBy(asc(unit.name));
    for (const { id } of silent) await recordRequest(transaction, context, id);
    return { asked: silent.map(({ name }) => name) };
  });
}
