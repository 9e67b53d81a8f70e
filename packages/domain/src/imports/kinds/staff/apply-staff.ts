import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { keepAcknowledgements } from "../../../acknowledgements/keep-acknowledgements.ts";
import { writeStaffRecord } from "../../../staff/write-staff-record.ts";
import { keepCoverage } from "../../../training/keep-coverage.ts";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import { recordedStaffValues } from "./staff-values.ts";

/** The staff record that a row is about, named `staff`. */
export const staffOfRow = (at: RowsAtSchool) =>
  sql`${ofSchool("staff", at)} and staff.id = said.subject_id`;

/**
 * Rows about somebody of whom something else is recorded by now, and rows that would add somebody who was added
 * meanwhile.
 */
export async function countOutdatedStaff(
  transaction: Transaction,
  at: RowsAtSchool,
): Promise<number> {
  const inRun = saidAtSchool(at);
  const atTarget = sql`${ofSchool("staff", at)} and staff.withdrawn_at is null`;
  const [found] = await transaction.execute<{ rows: string }>(sql`
    select (
      select count(*) from import_row as said where ${inRun} and said.outcome in ('changed', 'leaver')
        and not exists (
          select from staff_member as staff
          where ${staffOfRow(at)} and staff.withdrawn_at is null and ${recordedStaffValues} = said.before)
    ) + (
      select count(*) from import_row as said join staff_member as staff
        on ${atTarget} and staff.email = said.after ->> 'email'
      where ${inRun} and said.outcome in ('new', 'changed') and staff.id <> said.subject_id
        and said.before ->> 'email' is distinct from said.after ->> 'email'
    ) + (
      select count(*) from import_row as said join staff_member as staff
        on ${atTarget} and staff.reference = said.after ->> 'reference'
      where ${inRun} and said.outcome in ('new', 'changed') and staff.id <> said.subject_id
        and said.before ->> 'reference' is distinct from said.after ->> 'reference'
    ) + (
      select count(*) from import_row as said join staff_member as staff
        on ${atTarget} and lower(staff.name) = lower(said.after ->> 'name')
          and (staff.email is null or said.after ->> 'email' is null)
      where ${inRun} and said.outcome = 'new' and said.answers = '{}'
    ) as rows`);
  return Number(found?.rows ?? 0);
}

/** Adds, changes and ends in four statements, however many rows there are. */
export async function applyStaff(
  transaction: Transaction,
  at: RowsAtSchool,
  { by, now }: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  await transaction.execute(sql`
    insert into staff_member (trust_id, school_id, id, name, email, reference, staff_group, started_on, left_on,
      recorded_at, recorded_by)
    select said.trust_id, said.target_school_id, said.subject_id, said.after ->> 'name', said.after ->> 'email',
      said.after ->> 'reference', said.after ->> 'group', (said.after ->> 'startedOn')::date,
      (said.after ->> 'leftOn')::date, ${now.toISOString()}::timestamptz, ${by}
    from import_row as said where ${inRun} and said.outcome = 'new'`);
  await setStaffTo(transaction, at, {
    values: sql`said.after`,
    which: sql`said.outcome in ('changed', 'leaver')`,
  });
  await noteChanged(
    transaction,
    at,
    { by, now },
    sql`said.outcome in ('new', 'changed', 'leaver')`,
  );
}

/** Records of some rows what they say of a person. @param values the rows' own, before or after */
export async function setStaffTo(
  transaction: Transaction,
  at: RowsAtSchool,
  { values, which }: { values: ReturnType<typeof sql>; which: ReturnType<typeof sql> },
): Promise<void> {
  await transaction.execute(sql`
    update staff_member as staff set name = ${values} ->> 'name', email = ${values} ->> 'email',
      reference = ${values} ->> 'reference', staff_group = ${values} ->> 'group',
      started_on = (${values} ->> 'startedOn')::date, left_on = (${values} ->> 'leftOn')::date
    from import_row as said where ${saidAtSchool(at)} and ${which} and ${staffOfRow(at)}`);
}

/** What is known of a school's people from now on, its coverage, and who of them has still to read what. */
export async function noteChanged(
  transaction: Transaction,
  at: RowsAtSchool,
  { by, now }: Deed,
  which: ReturnType<typeof sql>,
): Promise<void> {
  const changed = await transaction.execute<{ id: string }>(sql`
    select said.subject_id as id from import_row as said where ${saidAtSchool(at)} and ${which}`);
  if (changed.length === 0) return;
  const { trustId, schoolId, today } = at;
  const staffMemberIds = changed.map(({ id }) => id);
  await writeStaffRecord(transaction, { trustId, schoolId, staffMemberIds, by, now });
  await keepCoverage(transaction, { actor: { trustId }, today }, schoolId);
  await keepAcknowledgements(transaction, { actor: { trustId }, today }, schoolId);
}
