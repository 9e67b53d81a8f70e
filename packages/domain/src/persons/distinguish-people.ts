import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { personDistinction } from "@safeboard/database/tables/staff";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { copyBetweenSchools } from "./copy-between-schools.ts";
import { distinctionsBetween, loadSides, type Sides } from "./distinctions-between.ts";
import { separatePost } from "./join-posts.ts";
import { pairInDetail, type pairInput, requirePair } from "./require-pair.ts";

/**
 * Says that two entries are two people's, though they look like one's, or were taken for one's. What was copied between
 * their schools is taken back. Of somebody at three schools or more it is the second entry that is somebody else's.
 *
 * @throws Conflict when that was said before
 */
export async function distinguishPeople(
  context: MemberContext,
  input: z.infer<typeof pairInput>,
): Promise<{ distinguished: true }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const pair = await requirePair(transaction, context, input);
    const { one, other } = pair;
    const sides = await loadSides(transaction, context, pair);
    const [said] = await transaction
      .select({ id: personDistinction.id })
      .from(personDistinction)
      .where(distinctionsBetween(trustId, sides));
    if (said) throw new Conflict("It was said before that they are two people.");
    const by = { trustId, by: actor.displayName, now };
    if (other.person && one.person?.id === other.person.id) {
      const { staffMemberId, person } = other;
      await separatePost(transaction, { staffMemberId, personId: person.id }, by);
    }
    await transaction.insert(personDistinction).values(
      pairsOf(sides).map(([first, second]) => ({
        trustId,
        id: randomUUID(),
        schoolId: first.schoolId,
        staffMemberId: first.staffMemberId,
        otherSchoolId: second.schoolId,
        otherStaffMemberId: second.staffMemberId,
        recordedAt: now,
        recordedBy: actor.displayName,
      })),
    );
    await copyBetweenSchools(transaction, context);
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "person.distinguish",
      detail: pairInDetail(pair),
      deedOf: "trust",
    });
    return { distinguished: true };
  });
}

/** One school's list keeps its own entries apart. */
const pairsOf = ({ ones, others }: Sides) =>
  ones.flatMap((first) =>
    others.flatMap((second) =>
      first.schoolId === second.schoolId ? [] : [[first, second] as const],
    ),
  );
