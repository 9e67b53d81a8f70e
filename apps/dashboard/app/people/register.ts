import type { RoleCode } from "@safeboard/compliance/roles";
import type { RecordedAppointment, SchoolPage } from "../domain-answers.ts";

/** A line of the register: somebody who holds a role, or a role that nobody holds. */
export interface RegisterLine {
  role: RoleCode;
  title: string;
  /** True on the first line of its role, which links lead to. */
  isFirst: boolean;
  held: RecordedAppointment | null;
}

/** The register as it stands on a day, role by role, vacant ones included. */
export function linesInForce(
  roles: SchoolPage["roles"],
  appointments: readonly RecordedAppointment[],
): RegisterLine[] {
  const byId = new Map(appointments.map((appointment) => [appointment.id, appointment]));
  return roles.flatMap(({ role, title, holders }) => {
    const held = holders.flatMap(({ appointmentId }) => byId.get(appointmentId) ?? []);
    const lines = held.length > 0 ? held : [null];
    return lines.map((each, index) => ({ role, title, isFirst: index === 0, held: each }));
  });
}

/** Those that have not begun, the next first. */
export const startingLater = (appointments: readonly RecordedAppointment[], today: string) =>
  appointments.filter(({ from }) => from > today).toSorted((a, b) => a.from.localeCompare(b.from));

/** Those that are over, the latest first. The last day still counts. */
export const ended = (appointments: readonly RecordedAppointment[], today: string) =>
  appointments
    .filter(({ to }) => to !== null && to < today)
    .toSorted((a, b) => (b.to ?? "").localeCompare(a.to ?? ""));
