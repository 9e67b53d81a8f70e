/** What a policy's named people mean for the school's register of who holds which role. */
import { isSamePerson } from "./person-name.ts";
import type { NamedPerson } from "./policy-facts.ts";
import { type RoleCode, roleOf, rolesFromText } from "./roles.ts";

export interface RegisteredHolder {
  appointmentId: string;
  name: string;
  since: string;
}

export interface PersonInPolicy {
  name: string;
  email: string | null;
}

export interface AppointmentProposal {
  role: RoleCode;
  title: string;
  singleHolder: boolean;
  /** Those whom the policy names and the register doesn't. */
  named: PersonInPolicy[];
  /** Those who hold the role today and whom the policy doesn't name. */
  registered: RegisteredHolder[];
  /** `record`: nothing stands against it. `agrees`: nothing to do. `differs`: somebody has to say which is right. */
  outcome: "record" | "agrees" | "differs";
}

/** A person whose roles have been understood from the words of the policy already. */
export interface PersonWithRoles extends PersonInPolicy {
  roles: readonly RoleCode[];
}

/** One proposal for each role that the policy names somebody for, in the order in which the policy names them. */
export function proposeAppointments(
  people: readonly NamedPerson[],
  register: readonly (RegisteredHolder & { role: string })[],
): AppointmentProposal[] {
  const understood = people.map(({ name, email, roles }) => ({
    name,
    email,
    roles: roles.flatMap((words) => rolesFromText(words)),
  }));
  return proposalsFor(understood, register);
}

/** The same of people whose roles are known: no words are read. */
export function proposalsFor(
  people: readonly PersonWithRoles[],
  register: readonly (RegisteredHolder & { role: string })[],
): AppointmentProposal[] {
  const byRole = new Map<RoleCode, PersonInPolicy[]>();
  for (const { name, roles, email } of people) {
    for (const role of new Set(roles)) {
      const others = byRole.get(role) ?? [];
      if (others.some((other) => isSamePerson(other.name, name))) continue;
      byRole.set(role, [...others, { name, email }]);
    }
  }
  return [...byRole].map(([role, inPolicy]) => {
    const holders = register.filter((holder) => holder.role === role);
    const named = inPolicy.filter(
      ({ name }) => !holders.some((held) => isSamePerson(held.name, name)),
    );
    const registered = holders
      .filter((held) => !inPolicy.some(({ name }) => isSamePerson(held.name, name)))
      .map(({ appointmentId, name, since }) => ({ appointmentId, name, since }));
    const { title, singleHolder } = roleOf(role);
    return { role, title, singleHolder, named, registered, outcome: outcomeOf(named, registered) };
  });
}

function outcomeOf(
  named: readonly PersonInPolicy[],
  registered: readonly RegisteredHolder[],
): AppointmentProposal["outcome"] {
  if (named.length === 0) return "agrees";
  return registered.length === 0 ? "record" : "differs";
}
