import { type Transaction, withActor } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, exists, inArray, isNull, lte, not, or } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { isAskedAlready, recordRequest, wordsAndDay } from "./ask-school.ts";
import { loadRequestNames } from "./request-names.ts";
import { requestFields, requireThing } from "./requested-thing.ts";

export const askSchoolsInput = z
  .object({
    /** Without any, every school that has no current online safety policy is asked for it. */
    schoolIds: z.array(identifier).max(200, "Choose at most 200 schools.").optional(),
    ...requestFields,
  })
  .prefault({});

export interface AskedSchools {
  /** Names of the schools, in their order. */
  asked: string[];
  /** Asked for the same already, and not answered. */
  askedBefore: string[];
}

/**
 * Asks several schools for the same. Those that were asked already, have left or are on their way to another trust are
 * passed over.
 *
 * @throws NotFound when one of them isn't the lead's
 * @throws InvalidInput as for one school, and when no school was chosen
 */
export async function askSchools(
  context: MemberContext,
  { schoolIds, ...request }: z.infer<typeof askSchoolsInput>,
): Promise<AskedSchools> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const names = await loadRequestNames(transaction, trustId);
    const wanted = { ...requireThing(request, names), ...wordsAndDay(request, today) };
    const schools = await selectOpenSchools(transaction, context, schoolIds);
    const answer: AskedSchools = { asked: [], askedBefore: [] };
    for (const { id, name } of schools) {
      if (await isAskedAlready(transaction, trustId, id, wanted)) {
        answer.askedBefore.push(name);
      } else {
        await recordRequest(transaction, context, id, wanted);
        answer.asked.push(name);
      }
    }
    return answer;
  });
}

interface NamedSchool {
  id: string;
  name: string;
}

async function selectOpenSchools(
  transaction: Transaction,
  context: MemberContext,
  schoolIds: readonly string[] | undefined,
): Promise<NamedSchool[]> {
  if (!schoolIds) return selectSilentSchools(transaction, context);
  if (schoolIds.length === 0) throw new InvalidInput({ schoolIds: "Choose a school." });
  const chosen = [...new Set(schoolIds)];
  const found = await transaction
    .select({
      id: unit.id,
      name: unit.name,
      leftOn: unit.leftOn,
      releasedUntil: unit.releasedUntil,
    })
    .from(unit)
    .where(
      and(
        eq(unit.trustId, context.actor.trustId),
        eq(unit.kind, "school"),
        inArray(unit.id, chosen),
      ),
    )
    .orderBy(asc(unit.name));
  if (found.length !== chosen.length) throw new NotFound();
  return found.filter(
    ({ leftOn, releasedUntil }) =>
      (leftOn === null || leftOn >= context.today) &&
      (releasedUntil === null || releasedUntil <= context.now),
  );
}

/** Those that have no current online safety policy, and aren't on their way to another trust. */
function selectSilentSchools(
  transaction: Transaction,
  { actor: { trustId }, today, now }: MemberContext,
): Promise<NamedSchool[]> {
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
  return transaction
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(
      and(
        isSchoolInTrust(trustId, today),
        or(isNull(unit.releasedUntil), lte(unit.releasedUntil, now)),
        not(exists(kept)),
      ),
    )
    .orderBy(asc(unit.name));
}
