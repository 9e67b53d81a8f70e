import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import type { Status } from "@safeboard/compliance/statuses";
import {
  coursesThatSatisfy,
  type RequirementInForce,
  type Standing,
  STANDING_STATUS,
  type StandingChange,
  standingOn,
  standingUntil,
} from "@safeboard/compliance/training";
import { type StaffInTraining, standingsOf, type TrainingLoaded } from "./training-loaded.ts";

/** Where one person stands with one requirement on a day. */
export interface TrainingCell {
  standing: Exclude<Standing, "not_required">;
  /** As in `STANDING_STATUS`; what is in date and soon expires is due soon. */
  status: Status;
  /** The first day of the standing. */
  since: IsoDate | null;
  /** The last day of the standing; null where it has no end as far as is known. */
  until: IsoDate | null;
  /** The next day on which they are booked on a course that satisfies it. */
  bookedFor: IsoDate | null;
}

interface CellsOn {
  day: IsoDate;
  /** Within how many days what expires is due soon. */
  soonDays: number;
  loaded: Pick<TrainingLoaded, "editions" | "courses">;
}

/** Everything that is asked of somebody on a day, by the requirement's code. */
export function cellsOf(
  member: StaffInTraining,
  requirements: readonly RequirementInForce[],
  on: CellsOn,
): Record<string, TrainingCell> {
  return Object.fromEntries(
    requirements.flatMap((requirement) => {
      const cell = trainingCell(member, requirement, on);
      return cell ? [[requirement.code, cell]] : [];
    }),
  );
}

/** The codes of the roles that somebody holds on a day. */
export function rolesOn({ roles }: Pick<StaffInTraining, "roles">, day: IsoDate): string[] {
  return roles
    .filter(({ from, to }) => from <= day && (to === null || to >= day))
    .map(({ role }) => role);
}

/** @returns null where it is not asked of the person that day */
export function trainingCell(
  member: StaffInTraining,
  requirement: RequirementInForce,
  { day, soonDays, loaded }: CellsOn,
): TrainingCell | null {
  const changes = standingsOf(member, requirement, loaded);
  const standing = standingOn(changes, day);
  if (standing === "not_required") return null;
  const until = standingUntil(changes, day);
  const satisfying = coursesThatSatisfy(requirement, loaded.courses);
  return {
    standing,
    status: statusOf(standing, until, addDays(day, soonDays)),
    since: standingSince(changes, day),
    until,
    bookedFor:
      member.bookings.find(({ course, bookedFor }) => bookedFor >= day && satisfying.has(course))
        ?.bookedFor ?? null,
  };
}

function statusOf(standing: Standing, until: IsoDate | null, soon: IsoDate): Status {
  return standing === "in_date" && until !== null && until < soon
    ? "due_soon"
    : STANDING_STATUS[standing];
}

function standingSince(changes: readonly StandingChange[], day: IsoDate): IsoDate | null {
  return changes.findLast(({ on }) => on <= day)?.on ?? null;
}
