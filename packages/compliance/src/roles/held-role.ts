/** Who holds which role, on which day, and as it was known when. */
import { addDays, type IsoDate } from "../dates/dates.ts";
import { isSamePerson } from "../person-name.ts";
import type { AskedRole } from "./asked-role.ts";

export interface HeldRole {
  appointmentId: string;
  /** Of the national list or the trust's own. */
  role: string;
  name: string;
  email: string | null;
  telephone: string | null;
  /** Who it is on the staff register, where somebody has said so. */
  staffMemberId: string | null;
  from: IsoDate;
  /** Last day in the role; null when no end is known. */
  to: IsoDate | null;
}

type RoleToFill = Pick<AskedRole, "code" | "filledAlsoBy">;

/** When an appointment, and its end, became known. */
export interface RecordedTimes {
  recordedAt: Date;
  /** Null where the end was known from the start, or there is none. */
  endedAt: Date | null;
  withdrawnAt: Date | null;
}

export function isHeldOn({ from, to }: Pick<HeldRole, "from" | "to">, day: IsoDate): boolean {
  return from <= day && (to === null || to >= day);
}

/** As the register had it at a moment: what was recorded, ended or corrected later was not known yet. */
export function asKnownAt<Held extends HeldRole & RecordedTimes>(
  held: readonly Held[],
  moment: Date,
): Held[] {
  return held
    .filter(
      ({ recordedAt, withdrawnAt }) =>
        recordedAt <= moment && (withdrawnAt === null || withdrawnAt > moment),
    )
    .map((one) => (one.endedAt !== null && one.endedAt > moment ? { ...one, to: null } : one));
}

/** Whether an appointment fills a role: by its own name, or by one that includes it. */
export function fills(
  { code, filledAlsoBy }: RoleToFill,
  { role }: Pick<HeldRole, "role">,
): boolean {
  return role === code || filledAlsoBy.includes(role);
}

/** Whether two appointments at one school are one person's. */
export function isSameHolder(one: HeldRole, other: HeldRole): boolean {
  if (one.staffMemberId !== null && other.staffMemberId !== null) {
    return one.staffMemberId === other.staffMemberId;
  }
  if (one.name === other.name || (one.email !== null && one.email === other.email)) return true;
  return isSamePerson(one.name, other.name);
}

/** Those who hold the role on the day: each person once, in the order of their appointment. */
export function holdersOn<Held extends HeldRole>(
  role: RoleToFill,
  held: readonly Held[],
  day: IsoDate,
): Held[] {
  const holders: Held[] = [];
  const inPost = held.filter((one) => fills(role, one) && isHeldOn(one, day)).toSorted(byFirstDay);
  for (const one of inPost) {
    if (!holders.some((other) => isSameHolder(one, other))) holders.push(one);
  }
  return holders;
}

/** First day on which nobody held the role any more; null when nobody is known to have held it. */
export function emptySince(
  role: RoleToFill,
  held: readonly HeldRole[],
  day: IsoDate,
): IsoDate | null {
  const last = held
    .flatMap((one) => (fills(role, one) && one.to !== null && one.to < day ? [one.to] : []))
    .toSorted()
    .at(-1);
  return last === undefined ? null : addDays(last, 1);
}

/** The day up to which somebody holds the role without a gap; null when no end is in sight. */
export function coveredUntil(
  role: RoleToFill,
  held: readonly HeldRole[],
  day: IsoDate,
): IsoDate | null {
  let covered = addDays(day, -1);
  const byStart = held.filter((one) => fills(role, one)).toSorted(byFirstDay);
  for (const { from, to } of byStart) {
    if (from > addDays(covered, 1)) break;
    if (to === null) return null;
    if (to > covered) covered = to;
  }
  return covered;
}

/** ISO dates compare as texts. */
function byFirstDay(a: HeldRole, b: HeldRole): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
