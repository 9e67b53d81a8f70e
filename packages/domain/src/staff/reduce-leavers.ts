import { addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import type { System, Transaction } from "@safeboard/database/actor";
import { formerStaffCount, staffMember } from "@safeboard/database/tables/staff";
import { and, lt, or, sql } from "drizzle-orm";
import { keepAcknowledgements } from "../acknowledgements/keep-acknowledgements.ts";
import { recordOwnDeed } from "../audit/record-own-deed.ts";
import type { DomainContext } from "../context.ts";
import { forgetInImports, takeTurnsAtImportsAbout } from "../imports/forget-in-imports.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { reduceAtEachSchool, type SchoolToReduce } from "../schools/reduce-at-each-school.ts";
import { takeTurnAtSchool, takeTurnInTrust } from "../schools/take-turn.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { loadTraining } from "../training/load-training.ts";
import { deleteStaff } from "./delete-staff.ts";
import { formerCounts } from "./former-counts.ts";

/**
 * Turns those who left longer ago than the trust keeps leavers into counts, and deletes what is recorded of them; who was
 * entered by mistake as long ago goes without being counted. Imports forget them, too. The figures of past month ends stay what they were.
 * A job of the system, for each trust once a day. A record that was packed for another trust stays as it was packed.
 *
 * @returns how many people were deleted
 */
export const reduceLeavers = (
  job: Pick<DomainContext, "database" | "today" | "now">,
  trustId: string,
): Promise<number> => reduceAtEachSchool(job, trustId, { takeTurns, reduce: reduceAtSchool });

async function takeTurns(transaction: Transaction, school: SchoolAddress): Promise<void> {
  await takeTurnInTrust(transaction, school.trustId);
  await takeTurnsAtImportsAbout(transaction, school);
  await takeTurnAtSchool(transaction, school.schoolId);
}

async function reduceAtSchool(
  transaction: Transaction,
  actor: System,
  { schoolId, settings, today, now }: SchoolToReduce,
): Promise<number> {
  const before = addMonthsToDay(today, -settings.leaverRetentionMonths);
  const school = { trustId: actor.trustId, schoolId };
  const gone = await transaction
    .select({
      id: staffMember.id,
      withdrawnAt: staffMember.withdrawnAt,
      name: staffMember.name,
      email: staffMember.email,
    })
    .from(staffMember)
    .where(
      and(
        atSchool(staffMember, school),
        or(
          lt(staffMember.leftOn, before),
          lt(staffMember.withdrawnAt, new Date(`${before}T00:00:00Z`)),
        ),
      ),
    );
  if (gone.length === 0) return 0;
  const leavers = new Set(gone.flatMap((row) => (row.withdrawnAt === null ? [row.id] : [])));
  await addCounts(transaction, school, { leavers, today });
  await deleteStaff(
    transaction,
    school,
    gone.map(({ id }) => id),
  );
  await forgetInImports(
    transaction,
    school,
    gone.map(({ id, name, email }) => ({
      id,
      called: [
        { text: name, inParts: true },
        ...(email === null ? [] : [{ text: email, inParts: false }]),
      ],
    })),
    { now },
  );
  await keepCoverage(transaction, { actor, today }, schoolId);
  await keepAcknowledgements(transaction, { actor, today }, schoolId);
  await recordOwnDeed(transaction, {
    ...school,
    now,
    action: "staff.reduceLeavers",
    detail: { people: gone.length, leftBefore: before },
  });
  return gone.length;
}

async function addCounts(
  transaction: Transaction,
  school: SchoolAddress,
  { leavers, today }: { leavers: ReadonlySet<string>; today: IsoDate },
): Promise<void> {
  const { trustId, schoolId } = school;
  const loaded = await loadTraining(transaction, { trustId, schoolIds: [schoolId], today });
  const [training] = loaded.schools;
  if (!training) throw new Error("Of one school that is asked for, one is loaded.");
  const counts = formerCounts(
    training.staff.filter(({ id }) => leavers.has(id)),
    training,
    loaded,
  );
  // Postgres takes so many values in a statement, and no more.
  for (let from = 0; from < counts.length; from += 5_000) {
    await transaction
      .insert(formerStaffCount)
      .values(counts.slice(from, from + 5_000).map((count) => ({ ...school, ...count })))
      .onConflictDoUpdate({
        target: [
          formerStaffCount.trustId,
          formerStaffCount.schoolId,
          formerStaffCount.requirementCode,
          formerStaffCount.group,
          formerStaffCount.monthEnd,
          formerStaffCount.standing,
        ],
        set: { people: sql`${formerStaffCount.people} + excluded.people` },
      });
  }
}
