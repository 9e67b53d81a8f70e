import { addDays, formatIsoDate, type IsoDate } from "../dates/dates.ts";
import { inSentence } from "../in-sentence.ts";
import { type RoleCode, roleOf } from "../roles.ts";
import type { Appointment, SchoolPosition } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { EvidenceReference, Judgement } from "./measure.ts";
import { lastDayCovered, rolesHeldBy } from "./role-holders.ts";
import { listNames } from "./wording.ts";

/** Judges a role that somebody holds: who, until when, and whether it is too much for one person. */
export function judgeRoleHolders(
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
      nextAction: { code: "appoint", words: `Name the next ${inSentence(title)}`, role },
      headline: {
        of: "school",
        words: `loses its ${inSentence(title)} on ${formatIsoDate(lastDay)}`,
      },
    };
  }
  if (singleHolder && holders.length > 1) {
    return {
      ...met,
      status: "partly_met",
      value: `${names} · ${holders.length} named`,
      detail: `One person holds this role at a time; the others are deputies, or have left.`,
      nextAction: { code: "appoint", words: `Say who is the ${inSentence(title)}`, role },
      headline: {
        of: "school",
        words: `names ${holders.length} people as ${inSentence(title)}`,
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
      detail: `${busiest.name} is ${listNames(busiest.roles.map((code) => inSentence(roleOf(code).title)))}: too many for one person.`,
      nextAction: { code: "appoint", words: "Share these roles among more people", role },
      headline: {
        of: "school",
        words: `gives one person ${busiest.roles.length} roles`,
      },
    };
  }
  return met;
}

function evidenceOf({ role, name, sourceVersionId }: Appointment): EvidenceReference[] {
  const appointment: EvidenceReference = { kind: "appointment", role, name };
  return sourceVersionId
    ? [appointment, { kind: "policy_version", versionId: sourceVersionId }]
    : [appointment];
}
