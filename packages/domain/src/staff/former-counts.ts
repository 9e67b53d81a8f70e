/** What stays of leavers once they are no longer kept by name. */
import { addDays, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { standingOn } from "@safeboard/compliance/training";
import type { formerStaffCount } from "@safeboard/database/tables/staff";
import {
  type StaffInTraining,
  standingsOf,
  type TrainingAtSchool,
  type TrainingLoaded,
} from "../training/training-loaded.ts";

type Standing = (typeof formerStaffCount.$inferSelect)["standing"];

export interface FormerStaffCount {
  requirementCode: string;
  group: StaffGroup;
  monthEnd: IsoDate;
  standing: Standing;
  people: number;
}

/** Nobody asks for figures from longer before somebody's last day; of many, the first day is not known at all. */
const MOST_MONTHS = 120;

/** Counts leavers at the end of each month in which they were in post: how many, and how they stood with what is asked. */
export function formerCounts(
  leavers: readonly StaffInTraining[],
  { requirements }: Pick<TrainingAtSchool, "requirements">,
  loaded: Pick<TrainingLoaded, "editions" | "courses">,
): FormerStaffCount[] {
  const counts = new Map<string, FormerStaffCount>();
  const count = (of: Omit<FormerStaffCount, "people">) => {
    const key = Object.values(of).join(" ");
    counts.set(key, { ...of, people: (counts.get(key)?.people ?? 0) + 1 });
  };
  for (const member of leavers) {
    if (member.leftOn === null) continue;
    const { group } = member;
    count({ requirementCode: "", group, monthEnd: monthEndOf(member.leftOn), standing: "left" });
    const months = monthEndsInPost(member.startedOn, member.leftOn);
    for (const monthEnd of months) {
      count({ requirementCode: "", group, monthEnd, standing: "in_post" });
    }
    for (const requirement of requirements) {
      const changes = standingsOf(member, requirement, loaded);
      for (const monthEnd of changes.length === 0 ? [] : months) {
        const standing = standingOn(changes, monthEnd);
        if (standing === "not_required") continue;
        count({ requirementCode: requirement.code, group, monthEnd, standing });
      }
    }
  }
  return [...counts.values()];
}

function monthEndsInPost(startedOn: IsoDate | null, leftOn: IsoDate): IsoDate[] {
  const earliest = addMonthsToDay(leftOn, -MOST_MONTHS);
  const first = startedOn === null || startedOn < earliest ? earliest : startedOn;
  const months: IsoDate[] = [];
  for (let end = monthEndOf(first); end <= leftOn; end = monthEndOf(addDays(end, 1))) {
    months.push(end);
  }
  return months;
}

const monthEndOf = (day: IsoDate): IsoDate =>
  addDays(addMonthsToDay(`${day.slice(0, 8)}01`, 1), -1);
