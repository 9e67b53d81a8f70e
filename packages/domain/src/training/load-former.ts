import type { IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { type FormerCount, STANDINGS } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { formerStaffCount } from "@safeboard/database/tables/staff";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { RequirementsWanted } from "./load-requirements.ts";

export interface FormerGroupCount extends FormerCount {
  requirementCode: string;
  group: StaffGroup;
}

/**
 * How those stood who are no longer kept by name, by school. They count for past days by any knowledge: on each of these
 * days they were known, and what was known of them went with their names. Left out, a past figure would change on the
 * day on which they are reduced to counts.
 */
export async function loadFormer(
  transaction: Transaction,
  { trustId, schoolIds }: RequirementsWanted,
): Promise<Map<string, FormerGroupCount[]>> {
  const counted = await transaction
    .select({
      schoolId: formerStaffCount.schoolId,
      requirementCode: formerStaffCount.requirementCode,
      group: formerStaffCount.group,
      monthEnd: formerStaffCount.monthEnd,
      standing: formerStaffCount.standing,
      people: formerStaffCount.people,
    })
    .from(formerStaffCount)
    .where(
      and(
        eq(formerStaffCount.trustId, trustId),
        inArray(formerStaffCount.schoolId, [...schoolIds]),
        // Those of "" count people, and not their training.
        ne(formerStaffCount.requirementCode, ""),
        inArray(formerStaffCount.standing, ["due", "in_date", "expired", "never_done", "exempt"]),
      ),
    );
  const former = new Map<string, FormerGroupCount[]>();
  for (const { schoolId, standing: kept, ...count } of counted) {
    const standing = STANDINGS.find((known) => known === kept);
    if (!standing) continue;
    const atSchool = former.get(schoolId) ?? [];
    atSchool.push({ ...count, standing });
    former.set(schoolId, atSchool);
  }
  return former;
}

/** Whether any of them count on a day: they do until the end of their last month. */
export const isOfFormerStaff = (
  schools: readonly { former: readonly FormerGroupCount[] }[],
  day: IsoDate,
): boolean =>
  schools.some(({ former }) =>
    former.some(({ monthEnd }) => monthEnd.slice(0, 7) === day.slice(0, 7)),
  );
