/** Who holds a role at a school on a day, and what is about to change. */
import { addDays, formatIsoDate, type IsoDate } from "../dates/dates.ts";
import { type RoleCode, roleOf } from "../roles.ts";
import type { Appointment, SchoolPosition } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { EvidenceReference, Judgement } from "./measure.ts";
import { listNames } from "./wording.ts";

/** The holders on that day: each person once, in the order of their appointment. */
export function holdersOf(
  role: RoleCode,
  { appointments }: SchoolPosition,
  on: IsoDate,
): Appointment[] {
  const inPost = appointments
    .filter((one) => one.role === role && isInPost(one, on))
    .sort((a, b) => a.from.localeCompare(b.from));
  const names = inPost.map(({ name }) => sameName(name));
  return inPost.filter((_, index) => names.indexOf(names[index] ?? "") === index);
}

/** First day on which nobody held the role any more; null when nobody is known to have held it. */
export function vacantSince(
  role: RoleCode,
  { appointments }: SchoolPosition,
  on: IsoDate,
): IsoDate | null {
  const ends = appointments.flatMap((one) =>
    one.role === role && one.to !== null && one.to < on ? [one.to] : [],
  );
  const last = ends.sort().at(-1);
  return last === undefined ? null : addDays(last, 1);
}

/** Judges a role that somebody holds: who, until when, and whether it is too much for one person. */
export function judgeHolders(
  role: RoleCode,
  holders: readonly Appointment[],
  position: SchoolPosition,
  today: IsoDate,
  settings: ComplianceSettings,
): Judgement {
  const { title, singleHolder } = roleOf(role);
  const names = listNames(holders.map(({ name }) => name));
  const met: Judgement = {
    status: "met",
    value: names,
    detail: null,
    since: null,
    due: null,
    evidence: holders.flatMap(evidenceOf),
    nextAction: null,
    headline: null,
  };
  const lastDay = lastDayCovered(role, position, today);
  if (lastDay && lastDay <= addDays(today, settings.appointmentEndingDays)) {
    return {
      ...met,
      status: "due_soon",
      value: `${names} · until ${formatIsoDate(lastDay)}`,
      detail: `The appointment ends on ${formatIsoDate(lastDay)} and nobody is named for the time after it.`,
      since: addDays(lastDay, -settings.appointmentEndingDays),
      due: lastDay,
      nextAction: { code: "appoint", words: `Name the next ${lowerTitle(title)}`, role },
      headline: {
        of: "school",
        words: `loses its ${lowerTitle(title)} on ${formatIsoDate(lastDay)}`,
      },
    };
  }
  if (singleHolder && holders.length > 1) {
    return {
      ...met,
      status: "partly_met",
      value: `${names} · ${holders.length} named`,
      detail: `One person holds this role at a time; the others are deputies, or have left.`,
      nextAction: { code: "appoint", words: `Say who is the ${lowerTitle(title)}`, role },
      headline: {
        of: "school",
        words: `names ${holders.length} people as ${lowerTitle(title)}`,
      },
    };
  }
  const busiest = holders
    .map(({ name }) => ({ name, roles: rolesHeldBy(name, position, today) }))
    .find(({ roles }) => roles.length > settings.mostRolesForOnePerson);
  if (busiest) {
    return {
      ...met,
      status: "partly_met",
      value: `${names} · ${busiest.roles.length} roles`,
      detail: `${busiest.name} is ${listNames(busiest.roles.map((code) => lowerTitle(roleOf(code).title)))}: too many for one person.`,
      nextAction: { code: "appoint", words: "Share these roles among more people", role },
      headline: {
        of: "school",
        words: `gives one person ${busiest.roles.length} roles`,
      },
    };
  }
  return met;
}

/** A title inside a sentence: initials and the name of a duty keep their capital ("RSHE lead", "Prevent lead"). */
export function lowerTitle(title: string): string {
  return /^(?:[A-Z]{2}|Prevent)/.test(title)
    ? title
    : title.slice(0, 1).toLowerCase() + title.slice(1);
}

function isInPost({ from, to }: Appointment, on: IsoDate): boolean {
  return from <= on && (to === null || to >= on);
}

/** The day up to which somebody holds the role without a gap; null when no end is in sight. */
function lastDayCovered(
  role: RoleCode,
  { appointments }: SchoolPosition,
  today: IsoDate,
): IsoDate | null {
  let covered = addDays(today, -1);
  const byStart = appointments
    .filter((one) => one.role === role)
    .sort((a, b) => a.from.localeCompare(b.from));
  for (const { from, to } of byStart) {
    if (from > addDays(covered, 1)) break;
    if (to === null) return null;
    if (to > covered) covered = to;
  }
  return covered;
}

function rolesHeldBy(name: string, { appointments }: SchoolPosition, on: IsoDate): RoleCode[] {
  const held = appointments.filter(
    (one) => isInPost(one, on) && sameName(one.name) === sameName(name),
  );
  return [...new Set(held.map(({ role }) => role))];
}

function evidenceOf({ role, name, sourceVersionId }: Appointment): EvidenceReference[] {
  const appointment: EvidenceReference = { kind: "appointment", role, name };
  return sourceVersionId
    ? [appointment, { kind: "policy_version", versionId: sourceVersionId }]
    : [appointment];
}

function sameName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}
