import { withActor } from "@safeboard/database/actor";
import { personDistinction } from "@safeboard/database/tables/staff";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { copyBetweenSchools } from "./copy-between-schools.ts";
import { distinctionsBetween, loadSides } from "./distinctions-between.ts";
import { separatePost } from "./join-posts.ts";
import { pairInDetail, type pairInput, requirePair } from "./require-pair.ts";

/**
 * Takes back what was said of two entries, that they are one person's or two's: they are asked about again.
 *
 * @throws Conflict when nothing was said, or they were matched without a word: then say that they are two
 */
export async function undoMatching(
  context: MemberContext,
  input: z.infer<typeof pairInput>,
): Promise<{ undone: true }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const pair = await requirePair(transaction, context, input);
    const { one, other } = pair;
    const taken = await transaction
      .delete(personDistinction)
      .where(distinctionsBetween(trustId, await loadSides(transaction, context, pair)))
      .returning({ id: personDistinction.id });
    if (taken.length === 0) {
      const confirmed = [other, one].find(({ person }) => person?.how === "confirmed");
      if (!confirmed?.person || one.person?.id !== other.person?.id) {
        throw new Conflict(
          "Nobody has said anything of these two. If they were taken for one, say that they are two people.",
        );
      }
      const { staffMemberId, person } = confirmed;
      const by = { trustId, by: actor.displayName, now };
      await separatePost(transaction, { staffMemberId, personId: person.id }, by);
    }
    await copyBetweenSchools(transaction, context);
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "person.undo",
      detail: { ...pairInDetail(pair), said: taken.length > 0 ? "two" : "one" },
      deedOf: "trust",
    });
    return { undone: true };
  });
}
