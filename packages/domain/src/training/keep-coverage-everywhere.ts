import type { Transaction } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { keepCoverage } from "./keep-coverage.ts";

/** After a change of what the whole trust asks for: the figures of each of its schools, in one order for everybody. */
export async function keepCoverageEverywhere(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "today">,
): Promise<void> {
  const schools = await transaction
    .select({ id: unit.id })
    .from(unit)
    .where(isSchoolInTrust(context.actor.trustId, context.today))
    .orderBy(asc(unit.id));
  for (const { id } of schools) {
    await takeTurnAtSchool(transaction, id);
    await keepCoverage(transaction, context, id);
  }
}
