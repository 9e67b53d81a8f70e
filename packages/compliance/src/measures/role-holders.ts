/** Who holds a role at a school on a day, and until when. */
import { alphabetically } from "../alphabetical-order.ts";
import { addDays, type IsoDate } from "../dates/dates.ts";
import type { RoleCode } from "../roles.ts";
import type { Appointment, SchoolPosition } from "../school-position.ts";

/** The holders on that day: each person once, in the order of their appointment. */
export function holdersOf(
  role: RoleCode,
  { appointments }: SchoolPosition,
  on: IsoDate,
): Appointment[] {
  const inPost = appointments
    .filter((one) => one.role === role && isInPost(one, on))
    .toSorted((a, b) => alphabetically(a.from, b.from));
  const names = inPost.map(({ name }) => sameName(name));
  return inPost.filter((_, index) => names.indexOf(names[index] ?? "") === index);
}

/** First day on which nobody held the role any more; null when nobody is known to have held it. */
export function vacantSince(
  role: RoleCode,
  { appointments }: Pick<SchoolPosition, "appointments">,
  on: IsoDate,
): IsoDate | null {
  const ends = appointments.flatMap((one) =>
    one.role === role && one.to !== null && one.to < on ? [one.to] : [],
  );
  const last = ends.toSorted().at(-1);
  return last === undefined ? null : addDays(last, 1);
}

function isInPost({ from, to }: Appointment, on: IsoDate): boolean {
  return from <= on && (to === null || to >= on);
}

/** The day up to which somebody holds the role without a gap; null when no end is in sight. */
export function lastDayCovered(
  role: RoleCode,
  { appointments }: SchoolPosition,
  today: IsoDate,
): IsoDate | null {
  let covered = addDays(today, -1);
  const byStart = appointments
    .filter((one) => one.role === role)
    .toSorted((a, b) => alphabetically(a.from, b.from));
  for (const { from, to } of byStart) {
    if (from > addDays(covered, 1)) break;
    if (to === null) return null;
    if (to > covered) covered = to;
  }
  return covered;
}

/** Every role that the person of that name holds at this school on that day. */
export function rolesHeldBy(
  name: string,
  { appointments }: SchoolPosition,
  on: IsoDate,
): RoleCode[] {
  const held = appointments.filter(
    (one) => isInPost(one, on) && sameName(one.name) === sameName(name),
  );
  return [...new Set(held.map(({ role }) => role))];
}

function sameName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}
