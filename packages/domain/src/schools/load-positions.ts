/** What the measures judge: each school's kept figures, its register, and what was asked of it. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { SchoolPosition } from "@safeboard/compliance/school-position";
import type { Member, Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { loadCurrentPolicies } from "../policies/load-current-policies.ts";
import { loadAcknowledgementsPosition } from "./positions/acknowledgements-position.ts";
import { loadIncidentsPosition } from "./positions/incidents-position.ts";
import { loadPeoplePosition } from "./positions/people-position.ts";
import { loadPolicyPosition } from "./positions/policy-position.ts";
import { loadPracticePosition } from "./positions/practice-position.ts";
import { loadRegisteredSchools, type RegisteredSchool } from "./positions/registered-schools.ts";
import { loadTrainingPosition } from "./positions/training-position.ts";

export interface SchoolOnOverview extends Omit<RegisteredSchool, "belonging" | "rolls"> {
  pupils: number | null;
  position: SchoolPosition;
}

/**
 * One query a table, however many schools there are, sent together. Schools that left the trust before `today` are left
 * out, unless one school was named: its record can still be read.
 *
 * @param schoolId this school alone; without it, all that the actor may see
 */
export async function loadPositions(
  transaction: Transaction,
  actor: Pick<Member, "trustId">,
  { today, schoolId }: { today: IsoDate; schoolId?: string },
): Promise<SchoolOnOverview[]> {
  const wanted = { trustId: actor.trustId, schoolId, today };
  const indexOnly = findByIndexOnly(transaction);
  const current = loadCurrentPolicies(transaction, wanted);
  const [, schools, policy, people, training, acknowledgements, practice, incidents] =
    await Promise.all([
      indexOnly,
      loadRegisteredSchools(transaction, wanted),
      loadPolicyPosition(transaction, wanted, current),
      loadPeoplePosition(transaction, wanted, current),
      loadTrainingPosition(transaction, wanted),
      loadAcknowledgementsPosition(transaction, wanted),
      loadPracticePosition(transaction, wanted),
      loadIncidentsPosition(transaction, wanted),
    ]);
  return schools.map((school) => {
    const { belonging: _belonging, rolls, ...registered } = school;
    return {
      ...registered,
      pupils: rolls[0]?.pupils ?? null,
      position: {
        schoolId: school.id,
        ...policy(school),
        ...people(school),
        ...training(school),
        ...acknowledgements(school),
        ...practice(school),
        ...incidents(school),
      },
    };
  });
}

/**
 * For the rest of this transaction. As an index condition, the policy's list of schools is unpacked once a scan; as a
 * filter, once for every row that is read. Postgres doesn't know what that costs, and reads small tables whole. For the
 * same reason no unit table is joined to another: a nested loop scans once for every school (infra/decisions/0003).
 */
async function findByIndexOnly(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`set local enable_seqscan = off`);
}
