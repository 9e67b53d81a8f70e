import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import type { ImportScope } from "../../import-kind.ts";
import { recordedStaffValues } from "./staff-values.ts";

/**
 * The file is the whole list of each school that it has rows about: whoever is in post there and in none of its rows
 * has left, on the last day that was said. Whom a row may be about, or whose row could not be read, has not.
 */
export async function addLeavers(transaction: Transaction, scope: ImportScope): Promise<void> {
  const { trustId, unitId, runId, mapping } = scope;
  if (mapping.lastDay === null) return;
  const ofRun = sql`trust_id = ${trustId} and school_id = ${unitId} and run_id = ${runId}`;
  await transaction.execute(sql`
    with listed as (
      select subject_id as id from import_row where ${ofRun} and subject_id is not null
      union select (choice ->> 'answer')::uuid from import_row,
        jsonb_array_elements(question -> 'choices') as choice
      where ${ofRun} and outcome = 'asked' and choice ->> 'answer' ~ '^[0-9a-f-]{36}$'
    ), schools as (
      select distinct target_school_id as id from import_row
      where ${ofRun} and outcome in ('new', 'changed', 'unchanged') and target_school_id is not null
    )
    insert into import_row (trust_id, school_id, run_id, row_number, cells, outcome, target_school_id, subject_id,
      before, after)
    select ${trustId}::uuid, ${unitId}::uuid, ${runId}::uuid, 1 - row_number() over (order by staff.name, staff.id),
      '[]', 'leaver', staff.school_id, staff.id, ${recordedStaffValues},
      ${recordedStaffValues} || jsonb_build_object('leftOn', ${mapping.lastDay}::date)
    from staff_member as staff
    where staff.trust_id = ${trustId} and staff.school_id in (select id from schools) and staff.withdrawn_at is null
      and staff.left_on is null and (staff.started_on is null or staff.started_on <= ${mapping.lastDay}::date)
      and not exists (select from listed where listed.id = staff.id)`);
}
