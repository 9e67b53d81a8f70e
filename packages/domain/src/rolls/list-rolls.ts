import type { IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { roll } from "@safeboard/database/tables/tenancy";
import { desc } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";

export const listRollsInput = z.object({ schoolId: identifier });

export interface RecordedRoll {
  id: string;
  asAt: IsoDate;
  pupils: number;
  source: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
}

/** How many pupils a school had on which days and who says so, the latest first; also what was taken back. */
export async function listRolls(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof listRollsInput>,
): Promise<{ school: { id: string; name: string }; today: IsoDate; rolls: RecordedRoll[] }> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const { id, name } = await requireSchool(transaction, trustId, schoolId);
    const rolls = await transaction
      .select({
        id: roll.id,
        asAt: roll.asAt,
        pupils: roll.pupils,
        source: roll.source,
        recordedAt: roll.recordedAt,
        withdrawnAt: roll.withdrawnAt,
      })
      .from(roll)
      .where(atSchool(roll, { trustId, schoolId }))
      .orderBy(desc(roll.asAt), desc(roll.recordedAt));
    return { school: { id, name }, today, rolls };
  });
}
