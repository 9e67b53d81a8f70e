import {
  isAskedOf,
  isHeldOn,
  type RoleInForce,
  type RoleStanding,
  roleStanding,
} from "@safeboard/compliance/asked-roles";
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";
import { ROLES } from "@safeboard/compliance/roles";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { rolePermits } from "../permissions.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadStaff } from "../staff/staff-at-school.ts";
import { proposedStaffMember } from "./linked-staff-member.ts";
import { type HeldRoleOnRecord, loadHeldRoles } from "./load-held-roles.ts";
import { loadRoles } from "./load-roles.ts";
import { loadLapsedTraining } from "./load-lapsed-training.ts";
import { loadSchoolsWithPolicy } from "./load-with-policy.ts";
import { asKnown, dayAskedAbout } from "./people-input.ts";
import { findingsFor } from "./training-of-holders.ts";

export const readPeopleInput = z.object({ schoolId: identifier, ...dayAskedAbout });

export interface AskedRoleAtSchool extends RoleStanding<HeldRoleOnRecord> {
  role: RoleInForce;
}

export interface HistoryEntry extends HeldRoleOnRecord {
  title: string;
}

export interface PeoplePage {
  school: { id: string; name: string };
  /** The day that is asked about. */
  on: IsoDate;
  known: "now" | "then";
  /** What the school is asked to fill, and where it stands with each. */
  asked: AskedRoleAtSchool[];
  /** Roles that somebody holds on the day, without being asked of the school. */
  others: { code: string; title: string; holders: HeldRoleOnRecord[] }[];
  /** Everything on record, the latest first, what was corrected or taken back among it. */
  history: HistoryEntry[];
  /** Roles that somebody can be named for. */
  choices: { code: string; title: string }[];
  /** To link to appointments; empty for those who don't read the staff list. */
  staff: { id: string; name: string }[];
  /** By appointment without a link: who on the staff list it probably is. */
  proposals: Record<string, { id: string; name: string }>;
}

/** Who is responsible for what at a school, on a day, and who was before: with what is to be seen before it hurts. */
export async function readPeople(
  { actor, database, today }: MemberContext,
  { schoolId, on = today, known }: z.infer<typeof readPeopleInput>,
): Promise<PeoplePage> {
  const { trustId } = actor;
  const mayReadStaff = rolePermits(actor.role, "read", "staff");
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [settings, { asked, titleOf }, onRecord, withPolicy, staff] = await Promise.all([
      loadSettings(transaction, trustId, today),
      loadRoles(transaction, trustId),
      loadHeldRoles(transaction, { trustId, schoolId }),
      loadSchoolsWithPolicy(transaction, { trustId, schoolId, day: on }),
      mayReadStaff ? loadStaff(transaction, { trustId, schoolId }) : [],
    ]);
    const held = asKnown(onRecord, { on, today, known });
    const register = {
      held,
      hasPolicy: withPolicy.has(schoolId),
      // Of a past day, the training pages tell it.
      ...(on === today && {
        notTrainedIn: await loadLapsedTraining(transaction, held, {
          trustId,
          schoolIds: [schoolId],
          day: on,
        }),
      }),
    };
    const roles = asked.filter((role) => isAskedOf(role, school.phase));
    return {
      school: { id: school.id, name: school.name },
      on,
      known,
      asked: roles.map((role) => {
        const standing = roleStanding(role, register, on, settings);
        return { role, ...standing, findings: findingsFor(actor, standing.findings) };
      }),
      others: othersHeld(held, roles, on, titleOf),
      history: onRecord
        .map((one) => ({ ...one, title: titleOf(one.role) }))
        .toSorted((a, b) => alphabetically(b.from, a.from) || alphabetically(a.name, b.name)),
      choices: roleChoices(roles),
      staff: staff
        .map(({ id, name }) => ({ id, name }))
        .toSorted((a, b) => alphabetically(a.name, b.name)),
      proposals: proposalsFor(held, staff),
    };
  });
}

function othersHeld(
  held: readonly HeldRoleOnRecord[],
  asked: readonly RoleInForce[],
  on: IsoDate,
  titleOf: (code: string) => string,
): PeoplePage["others"] {
  const shown = new Set(asked.flatMap(({ code, filledAlsoBy }) => [code, ...filledAlsoBy]));
  const inPost = held.filter((one) => !shown.has(one.role) && isHeldOn(one, on));
  return [...Map.groupBy(inPost, ({ role }) => role)]
    .map(([code, holders]) => ({ code, title: titleOf(code), holders }))
    .toSorted((a, b) => alphabetically(a.title, b.title));
}

/** What is asked first, then whatever else a school may have. */
function roleChoices(asked: readonly RoleInForce[]): PeoplePage["choices"] {
  const codes = new Set(asked.map(({ code }) => code));
  return [
    ...asked.map(({ code, title }) => ({ code, title })),
    ...ROLES.filter(({ code }) => !codes.has(code)).map(({ code, title }) => ({ code, title })),
  ];
}

function proposalsFor(
  held: readonly HeldRoleOnRecord[],
  staff: Awaited<ReturnType<typeof loadStaff>>,
): PeoplePage["proposals"] {
  return Object.fromEntries(
    held.flatMap((one) => {
      const member = one.staffMemberId === null ? proposedStaffMember(one, staff) : null;
      return member ? [[one.appointmentId, { id: member.id, name: member.name }]] : [];
    }),
  );
}
