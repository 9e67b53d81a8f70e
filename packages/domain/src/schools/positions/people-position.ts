import { isAskedOf } from "@safeboard/compliance/asked-roles";
import type { IsoDate } from "@safeboard/compliance/dates";
import { isRoleCode } from "@safeboard/compliance/roles";
import type { Appointment } from "@safeboard/compliance/school-position";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, asc, isNull } from "drizzle-orm";
import { loadStatements, recordOf } from "../../contradictions/load-statements.ts";
import { loadRoles } from "../../people/load-roles.ts";
import type { CurrentPolicyKept } from "../../policies/load-current-policies.ts";
import { atSchools, type WantedSchools } from "../at-school.ts";
import type { PartOfPosition } from "./registered-schools.ts";

/** Who holds what at each school, what is asked of it, and what its policies say of the same people. */
export async function loadPeoplePosition(
  transaction: Transaction,
  wanted: WantedSchools & { today: IsoDate },
  current: Promise<readonly CurrentPolicyKept[]>,
): Promise<PartOfPosition<"appointments" | "roles" | "statements">> {
  const [appointments, roles, said] = await Promise.all([
    selectAppointments(transaction, wanted),
    loadRoles(transaction, wanted.trustId),
    loadStatements(transaction, wanted, current),
  ]);
  const heldAt = Map.groupBy(appointments, ({ schoolId }) => schoolId);
  return (school) => {
    const held = heldAt.get(school.id) ?? [];
    const known = held.flatMap(knownAppointment);
    return {
      appointments: known,
      roles: { asked: roles.asked.filter((role) => isAskedOf(role, school.phase)), held },
      statements: recordOf(school.id, known, said),
    };
  };
}

function selectAppointments(transaction: Transaction, wanted: WantedSchools) {
  return transaction
    .select({
      schoolId: appointment.schoolId,
      appointmentId: appointment.id,
      role: appointment.role,
      name: appointment.personName,
      email: appointment.email,
      telephone: appointment.telephone,
      staffMemberId: appointment.staffMemberId,
      from: appointment.from,
      to: appointment.to,
      sourceVersionId: appointment.sourceVersionId,
    })
    .from(appointment)
    .where(and(atSchools(appointment, wanted), isNull(appointment.withdrawnAt)))
    .orderBy(asc(appointment.from), asc(appointment.personName));
}

/** Policies name people for roles of the national list; a trust's own is judged with what the trust asks. */
function knownAppointment({
  role,
  ...held
}: Awaited<ReturnType<typeof selectAppointments>>[number]): Appointment[] {
  const { name, email, from, to, sourceVersionId } = held;
  return isRoleCode(role) ? [{ role, name, email, from, to, sourceVersionId }] : [];
}
