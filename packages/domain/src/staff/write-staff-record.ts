import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import type { SchoolAddress } from "../schools/at-school.ts";

/**
 * Notes what is recorded of some staff now, after every change of it and in its transaction: what was known on a past
 * day can then still be shown. Names and addresses are not kept twice.
 */
export async function writeStaffRecord(
  transaction: Transaction,
  {
    staffMemberIds,
    by,
    now,
    ...school
  }: SchoolAddress & { staffMemberIds: readonly string[]; by: string; now: Date },
): Promise<void> {
  if (staffMemberIds.length === 0) return;
  await transaction.execute(sql`
    insert into staff_record (trust_id, school_id, id, staff_member_id, staff_group, started_on, left_on, is_listed,
      recorded_at, recorded_by)
    select trust_id, school_id, gen_random_uuid(), id, staff_group, started_on, left_on, withdrawn_at is null,
      ${now.toISOString()}::timestamptz, ${by}
    from staff_member
    where trust_id = ${school.trustId} and school_id = ${school.schoolId}
      and id = any (${`{${staffMemberIds.join(",")}}`}::uuid[])`);
}
