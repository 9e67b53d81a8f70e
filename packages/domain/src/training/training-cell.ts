import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import type { Status } from "@safeboard/compliance/statuses";
import {
  coursesThatSatisfy,
  type EnoughOn,
  enoughOn,
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
  /**
   * As in `STANDING_STATUS`; what is in date and soon expires is due soon. Where some of the people are enough, it is the
   * school that has to act, and none of them.
   */
  status: Status;
  /** Where some of those who are asked are enough: how many hold it, and how many it takes. Null where each is asked. */
  enough: EnoughOn | null;
  /** The first day of the standing. */
  since: IsoDate | null;
  /** The last day of the standing; null where it has no end as far as is known. */
  until: IsoDate | null;
  /** The next day on which they are booked on a course that satisfies it. */
  bookedFor: IsoDate | null;
}

export interface CellsOn {
  day: IsoDate;
  /** Everybody on the school's list: where some are enough, it depends on the others. */
  staff: readonly StaffInTraining[];
  /** Within how many days what expires is due soon. */
  soonDays: number;
  loaded: Pick<TrainingLoaded, "editions" | "courses">;
}

/** Everything that is asked of people on a day: for each of them, by the requirement's code. */
export function cellsReader(requirements: readonly RequirementInForce[], on: CellsOn) {
  const readers = requirements.map((requirement) => ({
    code: requirement.code,
    read: cellReader(requirement, on),
  }));
  return (member: StaffInTraining): Record<string, TrainingCell> =>
    Object.fromEntries(
      readers.flatMap(({ code, read }) => {
        const cell = read(member);
        return cell ? [[code, cell]] : [];
      }),
    );
}

/** The codes of the roles that somebody holds on a day. */
export function rolesOn({ roles }: Pick<StaffInTraining, "roles">, day: IsoDate): string[] {
  return roles
    .filter(({ from, to }) => from <= day && (to === null || to >= day))
    .map(({ role }) => role);
}

/** @returns a function from one of the staff to their cell, null where it is not asked of them that day */
export function cellReader(
  requirement: RequirementInForce,
  { day, soonDays, staff, loaded }: CellsOn,
): (member: StaffInTraining) => TrainingCell | null {
  const satisfying = coursesThatSatisfy(requirement, loaded.courses);
  const enough =
    requirement.enough === undefined
      ? null
      : enoughOn(
          staff.map((member) => standingsOf(member, requirement, loaded)),
          requirement,
          day,
        );
  return (member) => {
    const changes = standingsOf(member, requirement, loaded);
    const standing = standingOn(changes, day);
    if (standing === "not_required") return null;
    const until = standingUntil(changes, day);
    return {
      standing,
      status: statusOf({ standing, until, enough }, addDays(day, soonDays)),
      enough,
      since: standingSince(changes, day),
      until,
      bookedFor:
        member.bookings.find(({ course, bookedFor }) => bookedFor >= day && satisfying.has(course))
          ?.bookedFor ?? null,
    };
  };
}

function statusOf(
  { standing, until, enough }: Pick<TrainingCell, "standing" | "until" | "enough">,
  soon: IsoDate,
): Status {
  if (enough !== null && standing !== "in_date") return "not_applicable";
  const isSpare = enough !== null && enough.hold > enough.needed;
  return standing === "in_date" && until !== null && until < soon && !isSpare
    ? "due_soon"
    : STANDING_STATUS[standing];
}

function standingSince(changes: readonly StandingChange[], day: IsoDate): IsoDate | null {
  return changes.findLast(({ on }) => on <= day)?.on ?? null;
}
