/** Where a school stands with one role on a day, and what is to be seen before it hurts. */
import { addDays, formatIsoDate, type IsoDate } from "../dates/dates.ts";
import { listNames } from "../measures/wording.ts";
import type { ComplianceSettings } from "../settings.ts";
import { severityOf, type Status } from "../statuses.ts";
import type { AskedRole } from "./asked-role.ts";
import {
  coveredUntil,
  emptySince,
  type HeldRole,
  holdersOn,
  isHeldOn,
  isSameHolder,
} from "./held-role.ts";
import { inSentence } from "../in-sentence.ts";

export const ROLE_FINDING_KINDS = [
  "vacant",
  "never_named",
  "ends_soon",
  "untrained",
  "too_many_names",
  "too_few_names",
  "governs_and_leads",
  "too_many_roles",
] as const;
export type RoleFindingKind = (typeof ROLE_FINDING_KINDS)[number];

export interface RoleFinding {
  kind: RoleFindingKind;
  status: Status;
  /** For a cell: "Vacant since 1 August 2026". */
  value: string;
  /** A sentence that says what to make of it. */
  words: string;
  since: IsoDate | null;
  due: IsoDate | null;
}

export interface RoleStanding<Held extends HeldRole = HeldRole> {
  code: string;
  title: string;
  /** The most pressing of its findings. */
  status: Status;
  holders: Held[];
  /** The most pressing first. */
  findings: RoleFinding[];
}

/** What a school is judged by. */
export interface SchoolRegister<Held extends HeldRole = HeldRole> {
  /** Past, present and future. */
  held: readonly Held[];
  /** There is a policy in force, which should say who is responsible. */
  hasPolicy: boolean;
  /**
   * By appointment: what its holder is asked to be trained in for the role and is not, when the time for it is over.
   * Nothing of those whose training isn't known, and none at all where nobody has looked.
   */
  notTrainedIn?: ReadonlyMap<string, readonly LapsedTraining[]>;
}

export interface LapsedTraining {
  title: string;
  force: AskedRole["force"];
}

type RoleSettings = Pick<ComplianceSettings, "appointmentEndingDays" | "mostRolesForOnePerson">;

/** @param day the day that is asked about; what lies after it counts as what was to come */
export function roleStanding<Held extends HeldRole>(
  role: AskedRole,
  register: SchoolRegister<Held>,
  day: IsoDate,
  settings: RoleSettings,
): RoleStanding<Held> {
  const holders = holdersOn(role, register.held, day);
  const findings =
    holders.length === 0
      ? [nobody(role, register, day)]
      : [
          endsSoon(role, holders, register, { day, settings }),
          untrained(holders, register),
          wrongNumber(role, holders),
          besideAnother(role, holders, register, day),
          tooManyRoles(holders, register, { day, settings }),
        ].flatMap((found) => found ?? []);
  const sorted = findings.toSorted((a, b) => severityOf(a.status) - severityOf(b.status));
  return {
    code: role.code,
    title: role.title,
    status: sorted[0]?.status ?? "met",
    holders,
    findings: sorted,
  };
}

function nobody(role: AskedRole, register: SchoolRegister, day: IsoDate): RoleFinding {
  const since = emptySince(role, register.held, day);
  return since ? vacant(role, register, since, day) : neverNamed(role, register, day);
}

/** Somebody left, and nobody followed: that needs action once the time to fill it is over, however binding the role. */
function vacant(
  role: AskedRole,
  { held }: SchoolRegister,
  since: IsoDate,
  day: IsoDate,
): RoleFinding {
  const due = addDays(since, role.fillWithinDays);
  const overdue = role.fillWithinDays === 0 || day > due;
  const next = held
    .filter((one) => one.role === role.code && one.from > day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  const coming = next ? ` ${next.name} starts on ${formatIsoDate(next.from)}.` : "";
  const byWhen = overdue ? "" : ` Somebody is to be named by ${formatIsoDate(due)}.`;
  return {
    kind: "vacant",
    status: !overdue ? "due_soon" : role.force === "advice" ? "partly_met" : "needs_action",
    value: `Vacant since ${formatIsoDate(since)}`,
    words: `Nobody has been ${inSentence(role.title)} since ${formatIsoDate(since)}.${coming}${byWhen}`,
    since,
    due: overdue ? null : due,
  };
}

/**
 * Nobody was ever recorded. That is silence, and no news, unless somebody should have spoken: the policy, which names
 * people, or the school, because the trust asked it.
 */
function neverNamed(role: AskedRole, register: SchoolRegister, day: IsoDate): RoleFinding {
  const { askedFrom, fillWithinDays, force } = role;
  const due = askedFrom === null ? null : addDays(askedFrom, fillWithinDays);
  const covered = register.held.some((one) => one.role === role.coveredBy && isHeldOn(one, day));
  const silent: RoleFinding = {
    kind: "never_named",
    status: "not_reported",
    value: "Nobody recorded",
    words: `Nobody is recorded as ${inSentence(role.title)}.`,
    since: null,
    due: null,
  };
  if (force === "advice") return silent;
  if (due !== null && day <= due) {
    const byWhen = `To be named by ${formatIsoDate(due)}`;
    return { ...silent, status: "due_soon", value: byWhen, since: askedFrom, due };
  }
  const shouldHaveSpoken = due !== null || (role.namedInPolicy && (register.hasPolicy || covered));
  if (!shouldHaveSpoken) return silent;
  const nobodyAnswers = force === "must" || (role.coveredBy !== null && !covered);
  return {
    ...silent,
    status: nobodyAnswers ? "needs_action" : "partly_met",
    since: due === null ? null : addDays(due, 1),
  };
}

function endsSoon(
  role: AskedRole,
  holders: readonly HeldRole[],
  { held }: SchoolRegister,
  { day, settings }: { day: IsoDate; settings: RoleSettings },
): RoleFinding | null {
  const last = coveredUntil(role, held, day);
  if (last === null || last > addDays(day, settings.appointmentEndingDays)) return null;
  const until = formatIsoDate(last);
  return {
    kind: "ends_soon",
    status: "due_soon",
    value: `${namesOf(holders)} · until ${until}`,
    words: `The appointment ends on ${until} and nobody is named for the time after it.`,
    since: addDays(last, -settings.appointmentEndingDays),
    due: last,
  };
}

/** Known of everybody who holds it, and in date for none of them: as pressing as the training is binding. */
function untrained(
  holders: readonly HeldRole[],
  { notTrainedIn }: SchoolRegister,
): RoleFinding | null {
  const lapsed = holders.map(({ appointmentId }) => notTrainedIn?.get(appointmentId) ?? []);
  if (lapsed.some((own) => own.length === 0)) return null;
  const all = lapsed.flat();
  const titles = [...new Set(all.map(({ title }) => inSentence(title)))];
  return {
    kind: "untrained",
    status: all.some(({ force }) => force === "must") ? "needs_action" : "partly_met",
    value: `${namesOf(holders)} · training not in date`,
    words: `Nobody who holds this role has all its training in date: ${listNames(titles)}.`,
    since: null,
    due: null,
  };
}

function wrongNumber(
  { holders: { least, most }, title }: AskedRole,
  holders: readonly HeldRole[],
): RoleFinding | null {
  const found = { status: "partly_met" as const, since: null, due: null };
  const names = namesOf(holders);
  if (most !== null && holders.length > most) {
    return {
      ...found,
      kind: "too_many_names",
      value: `${names} · ${holders.length} named`,
      words:
        most === 1
          ? "One person holds this role at a time; the others are deputies, or have left."
          : `At most ${most} people hold this role.`,
    };
  }
  if (holders.length >= least) return null;
  return {
    ...found,
    kind: "too_few_names",
    value: `${names} · ${holders.length} of ${least}`,
    words: `The school is asked for ${least} people as ${inSentence(title)}.`,
  };
}

/** Who asks the questions can't be who answers them. */
function besideAnother(
  { notBeside, title }: AskedRole,
  holders: readonly HeldRole[],
  { held }: SchoolRegister,
  day: IsoDate,
): RoleFinding | null {
  for (const holder of holders) {
    const other = held.find(
      (one) => notBeside.includes(one.role) && isHeldOn(one, day) && isSameHolder(one, holder),
    );
    if (!other) continue;
    return {
      kind: "governs_and_leads",
      status: "partly_met",
      value: `${holder.name} · also leads`,
      words: `${holder.name} can't be ${inSentence(title)} and answer for the school at the same time: one asks the questions that the other answers.`,
      since: other.from > holder.from ? other.from : holder.from,
      due: null,
    };
  }
  return null;
}

function tooManyRoles(
  holders: readonly HeldRole[],
  { held }: SchoolRegister,
  { day, settings }: { day: IsoDate; settings: RoleSettings },
): RoleFinding | null {
  for (const holder of holders) {
    const roles = new Set(
      held.filter((one) => isHeldOn(one, day) && isSameHolder(one, holder)).map(({ role }) => role),
    );
    if (roles.size <= settings.mostRolesForOnePerson) continue;
    return {
      kind: "too_many_roles",
      status: "partly_met",
      value: `${holder.name} · ${roles.size} roles`,
      words: `${holder.name} holds ${roles.size} roles at this school; more than ${settings.mostRolesForOnePerson} are too many for one person.`,
      since: null,
      due: null,
    };
  }
  return null;
}

const namesOf = (holders: readonly HeldRole[]): string =>
  listNames(holders.map(({ name }) => name));
