import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { requireSchool } from "../schools/require-school.ts";
import { takeTurnAtSchool, takeTurnInTrust } from "../schools/take-turn.ts";
import { actionFields, originFields } from "./action-fields.ts";
import { findOwner } from "./find-owner.ts";
import { insertAction, requireWordsAndDay } from "./raise-action.ts";
import { type Origin, originElsewhere, requireOrigin } from "./require-origin.ts";

export const raiseForSchoolsInput = z.object({
  schoolIds: z.array(identifier).max(200, "Choose at most 200 schools."),
  ...actionFields,
  ...originFields,
  /** Whose lesson, contradiction, plan or review it was raised from. */
  originSchoolId: identifier.nullable().default(null),
});

export interface RaisedActions {
  /** Names of the schools, in their order. */
  raised: string[];
  /** On their way to another trust, or gone: their records are closed. */
  passedOver: string[];
}

/**
 * Gives several schools the same to do: each has its own action, of one series.
 *
 * @throws NotFound when one of them isn't the lead's, or the school that it comes from has no such thing
 * @throws InvalidInput as for one school, and when no school was chosen
 */
export async function raiseForSchools(
  context: MemberContext,
  input: z.infer<typeof raiseForSchoolsInput>,
): Promise<RaisedActions> {
  const { schoolIds, originSchoolId, raisedFrom, subject, ...wanted } = input;
  const { actor, database, today } = context;
  const { trustId } = actor;
  const chosen = [...new Set(schoolIds.map((id) => id.toLowerCase()))];
  if (originSchoolId !== null && !actor.schoolIds.includes(originSchoolId)) throw new NotFound();
  if (chosen.some((id) => !actor.schoolIds.includes(id))) throw new NotFound();
  if (chosen.length === 0) throw new InvalidInput({ schoolIds: "Choose a school." });
  requireWordsAndDay(wanted, today);
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const origin = await originAt(
      transaction,
      { trustId, schoolId: originSchoolId },
      { raisedFrom, subject },
    );
    const { open, closed } = await chosenSchools(transaction, context, chosen);
    const ownerUserId = await findOwner(transaction, context, wanted.owner);
    const seriesId = randomUUID();
    for (const { id } of open) {
      await takeTurnAtSchool(transaction, id);
      await insertAction(transaction, context, id, {
        ...wanted,
        ...(id === originSchoolId ? origin : originElsewhere(origin)),
        ownerUserId,
        seriesId,
      });
      await keepPractice(transaction, context, id);
    }
    return { raised: open.map(({ name }) => name), passedOver: closed.map(({ name }) => name) };
  });
}

/** What is no school's own, a measure, needs no school to come from. */
async function originAt(
  transaction: Transaction,
  { trustId, schoolId }: { trustId: string; schoolId: string | null },
  origin: Origin,
): Promise<Origin> {
  if (schoolId !== null) {
    await requireSchool(transaction, trustId, schoolId);
    return requireOrigin(transaction, { trustId, schoolId }, origin);
  }
  if (origin.raisedFrom !== "measure" && origin.raisedFrom !== "itself") {
    throw new InvalidInput({ raisedFrom: "Say which school it comes from." });
  }
  return requireOrigin(transaction, { trustId, schoolId: "" }, origin);
}

async function chosenSchools(
  transaction: Transaction,
  { actor, today, now }: MemberContext,
  chosen: readonly string[],
) {
  const found = await transaction
    .select({
      id: unit.id,
      name: unit.name,
      leftOn: unit.leftOn,
      releasedUntil: unit.releasedUntil,
    })
    .from(unit)
    .where(
      and(eq(unit.trustId, actor.trustId), eq(unit.kind, "school"), inArray(unit.id, [...chosen])),
    )
    .orderBy(asc(unit.name));
  if (found.length !== chosen.length) throw new NotFound();
  const isOpen = ({ leftOn, releasedUntil }: (typeof found)[number]) =>
    (leftOn === null || leftOn >= today) && (releasedUntil === null || releasedUntil <= now);
  return { open: found.filter(isOpen), closed: found.filter((school) => !isOpen(school)) };
}
