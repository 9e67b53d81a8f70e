import { randomUUID } from "node:crypto";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { roll } from "@safeboard/database/tables/tenancy";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, isoDate, shortText } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

const MOST_PUPILS = 20_000;
const PUPILS_WORDS = "Enter how many pupils there were, as a whole number.";

export const recordRollInput = z.object({
  schoolId: identifier,
  asAt: isoDate,
  pupils: z
    .string({ error: PUPILS_WORDS })
    .transform((typed) => typed.replace(/[\s,]/gu, ""))
    .pipe(z.string().regex(/^\d{1,5}$/u, PUPILS_WORDS))
    .transform(Number)
    .pipe(z.number().max(MOST_PUPILS, `Enter at most ${MOST_PUPILS.toLocaleString("en-GB")}.`)),
  /** Where the number comes from: "Census of October 2026". */
  source: shortText("where the number comes from"),
});

/**
 * Records how many pupils a school had on a day. A number for the same day takes the place of the one before, which is kept.
 *
 * @throws InvalidInput for a day to come
 * @throws Conflict when it is recorded so already
 */
export async function recordRoll(
  context: MemberContext,
  { schoolId, asAt, pupils, source }: z.infer<typeof recordRollInput>,
): Promise<{ rollId: string }> {
  const { actor, database, today, now } = context;
  const { trustId } = actor;
  if (asAt > today) {
    throw new InvalidInput({ asAt: "Choose today or a day that is over." });
  }
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const sameDay = and(
      atSchool(roll, { trustId, schoolId }),
      eq(roll.asAt, asAt),
      isNull(roll.withdrawnAt),
    );
    const before = await transaction.select().from(roll).where(sameDay);
    if (before.some((each) => each.pupils === pupils && each.source === source)) {
      throw new Conflict(
        `${pupils.toLocaleString("en-GB")} pupils on ${formatIsoDate(asAt)} are recorded already.`,
      );
    }
    if (before.length > 0) {
      await transaction.update(roll).set({ withdrawnAt: now }).where(sameDay);
    }
    const rollId = randomUUID();
    await transaction.insert(roll).values({
      trustId,
      schoolId,
      id: rollId,
      asAt,
      pupils,
      source,
      // Two in one request's instant would have no order.
      recordedAt: sql`clock_timestamp()`,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "roll.record",
      detail: { rollId, asAt, pupils, source },
      deedOf: "school",
    });
    return { rollId };
  });
}
