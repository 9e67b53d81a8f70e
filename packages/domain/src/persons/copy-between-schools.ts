import type { Transaction } from "@safeboard/database/actor";
import { sql, type SQL } from "drizzle-orm";
import { recordOwnDeed } from "../audit/record-own-deed.ts";
import type { MemberContext } from "../context.ts";
import type { KeepingContext } from "../kept-figures/kept-figures.ts";
import { takeTurnsAtSchools } from "../schools/take-turn.ts";
import { keepCoverage } from "../training/keep-coverage.ts";

type CopyingContext = KeepingContext & Pick<MemberContext, "now">;

/**
 * Brings what one school recorded of somebody's training to the other schools where they work, and takes back what was
 * taken back there, or belongs to somebody else after all. Doing it again changes nothing. A copy says that another school of
 * the trust recorded it, and neither which, nor who, nor at what occasion. Whoever calls it has the trust's turn.
 *
 * What came from a school that has left since, or from an entry that is no longer kept, stays: it was done.
 *
 * @returns how many rows were added, and how many taken back
 */
export async function copyBetweenSchools(
  transaction: Transaction,
  context: CopyingContext,
): Promise<{ copied: number; takenBack: number }> {
  const { trustId } = context.actor;
  const affected = await idsIn(
    transaction,
    sql`select distinct school_id from (
      select target.school_id from ${missing(context)}
      union all
      select copy.school_id from ${stale(context)}) as changed`,
  );
  await takeTurnsAtSchools(transaction, affected);
  const takenBack = await idsIn(
    transaction,
    sql`update completion set withdrawn_at = ${context.now.toISOString()}::timestamptz,
        withdrawn_by = 'Safeboard', withdrawn_because = 'It was taken back where it was recorded.'
      from (select copy.trust_id, copy.school_id, copy.id from ${stale(context)}) as gone
      where completion.trust_id = gone.trust_id and completion.school_id = gone.school_id
        and completion.id = gone.id
      returning completion.school_id`,
  );
  const copied = await idsIn(
    transaction,
    sql`insert into completion (trust_id, school_id, id, staff_member_id, course, completed_on, valid_until,
        provider, source, copied_from_school_id, copied_from_id, recorded_at, recorded_by)
      select target.trust_id, target.school_id, gen_random_uuid(), target.staff_member_id, original.course,
        original.completed_on, original.valid_until, original.provider, 'other_school', original.school_id,
        original.id, ${context.now.toISOString()}::timestamptz, 'Another school of the trust'
      from ${missing(context)}
      returning school_id`,
  );
  for (const schoolId of new Set([...copied, ...takenBack])) {
    await keepCoverage(transaction, context, schoolId);
    const at = (schools: readonly string[]) => schools.filter((id) => id === schoolId).length;
    await recordOwnDeed(transaction, {
      trustId,
      schoolId,
      now: context.now,
      action: "training.copy",
      detail: { copied: at(copied), takenBack: at(takenBack) },
    });
  }
  return { copied: copied.length, takenBack: takenBack.length };
}

async function idsIn(transaction: Transaction, query: SQL): Promise<string[]> {
  const rows = await transaction.execute<{ school_id: string }>(query);
  return rows.map(({ school_id }) => school_id);
}

/** Each `original` beside the `target` post that has it not yet, at a school whose record is open. */
function missing({ actor: { trustId }, today, now }: CopyingContext): SQL {
  return sql`person_post as source
    join person_post as target on target.trust_id = source.trust_id and target.person_id = source.person_id
      and target.school_id <> source.school_id and target.withdrawn_at is null
    join unit on unit.trust_id = target.trust_id and unit.id = target.school_id
      and (unit.left_on is null or unit.left_on >= ${today})
      and (unit.released_until is null or unit.released_until <= ${now.toISOString()}::timestamptz)
    join staff_member as source_member on source_member.trust_id = source.trust_id
      and source_member.school_id = source.school_id and source_member.id = source.staff_member_id
      and source_member.withdrawn_at is null
    join staff_member as target_member on target_member.trust_id = target.trust_id
      and target_member.school_id = target.school_id and target_member.id = target.staff_member_id
      and target_member.withdrawn_at is null
    join completion as original on original.trust_id = source.trust_id and original.school_id = source.school_id
      and original.staff_member_id = source.staff_member_id and original.withdrawn_at is null
      and original.source <> 'other_school'
    where source.trust_id = ${trustId} and source.withdrawn_at is null
      and not exists (
        select from completion as there
        where there.trust_id = target.trust_id and there.school_id = target.school_id
          and there.staff_member_id = target.staff_member_id and there.withdrawn_at is null
          and (there.copied_from_id = original.id or (there.course = original.course
            and there.completed_on = original.completed_on)))`;
}

/** Each `copy` whose original was taken back, or is no longer the same person's. */
function stale({ actor: { trustId } }: CopyingContext): SQL {
  return sql`completion as copy
    join completion as original on original.trust_id = copy.trust_id
      and original.school_id = copy.copied_from_school_id and original.id = copy.copied_from_id
    where copy.trust_id = ${trustId} and copy.copied_from_id is not null and copy.withdrawn_at is null
      and (original.withdrawn_at is not null or not exists (
        select from person_post as one
        join person_post as other on other.trust_id = one.trust_id and other.person_id = one.person_id
          and other.withdrawn_at is null
        join staff_member as member on member.trust_id = one.trust_id and member.school_id = one.school_id
          and member.id = one.staff_member_id and member.withdrawn_at is null
        where one.trust_id = copy.trust_id and one.withdrawn_at is null
          and one.school_id = original.school_id and one.staff_member_id = original.staff_member_id
          and other.school_id = copy.school_id and other.staff_member_id = copy.staff_member_id))`;
}
