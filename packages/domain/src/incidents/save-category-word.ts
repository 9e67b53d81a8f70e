import { randomUUID } from "node:crypto";
import { isCategoryCode } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { categoryWord } from "@safeboard/database/tables/incidents";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier, shortText } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

export const saveCategoryWordInput = z.object({
  schoolId: identifier,
  /** As the school's case system writes it. */
  word: shortText("your own word"),
  category: z.string().refine(isCategoryCode, { error: "Choose what it means." }),
});

/** The words of a school are compared without capitals and double spaces. */
export const wordKey = (word: string): string =>
  word.toLocaleLowerCase("en-GB").replaceAll(/\s+/gu, " ").trim();

/** Says which category one of the school's own words means, from now on. */
export async function saveCategoryWord(
  context: MemberContext,
  { schoolId, word, category }: z.infer<typeof saveCategoryWordInput>,
): Promise<{ saved: true }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await transaction.insert(categoryWord).values({
      trustId: actor.trustId,
      schoolId,
      id: randomUUID(),
      word: wordKey(word),
      category,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.saveCategoryWord",
      detail: { word, category },
      deedOf: "school",
    });
    return { saved: true };
  });
}
