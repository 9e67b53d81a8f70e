import { withActor } from "@safeboard/database/actor";
import { personDistinction } from "@safeboard/database/tables/staff";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { copyBetweenSchools } from "./copy-between-schools.ts";
import { joinPosts } from "./join-posts.ts";
import { distinctionsBetween, loadSides } from "./distinctions-between.ts";
import { pairInDetail, type pairInput, requirePair } from "./require-pair.ts";

/**
 * Says that two entries are one person's: what they are trained in counts at both schools from now on.
 *
 * @throws Conflict when they are known as one person already
 */
export async function confirmSamePerson(
  context: MemberContext,
  input: z.infer<typeof pairInput>,
): Promise<{ confirmed: true }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const { one, other } = await requirePair(transaction, context, input);
    if (one.person && one.person.id === other.person?.id) {
      throw new Conflict("They are known as one person already.");
    }
    const sides = await loadSides(transaction, context, { one, other });
    await transaction.delete(personDistinction).where(distinctionsBetween(trustId, sides));
    const saying = { trustId, how: "confirmed" as const, by: actor.displayName, now };
    await joinPosts(transaction, { one, other }, saying);
    await copyBetweenSchools(transaction, context);
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "person.confirm",
      detail: pairInDetail({ one, other }),
      deedOf: "trust",
    });
    return { confirmed: true };
  });
}
