import { isSamePerson } from "@safeboard/compliance/person-name";
import type { Transaction } from "@safeboard/database/actor";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadStaff, requireStaffMember } from "../staff/staff-at-school.ts";

/**
 * Who on the staff list holds the role: whom the form says, else whoever has the address, which belongs to one person. A
 * name alone decides nothing.
 *
 * @throws NotFound when the form names nobody of this school's list
 */
export async function linkedStaffMember(
  transaction: Transaction,
  school: SchoolAddress,
  { staffMemberId, email }: { staffMemberId: string | null; email: string | null },
): Promise<string | null> {
  if (staffMemberId !== null) {
    return (await requireStaffMember(transaction, { ...school, staffMemberId })).id;
  }
  if (email === null) return null;
  const staff = await loadStaff(transaction, school);
  const [found, another] = staff.filter((each) => each.email === email);
  return found && !another ? found.id : null;
}

interface Person {
  name: string;
  email: string | null;
}

/** Whom of the staff list an appointment means where nobody has said so: by address, else by the very same name. */
export function namedStaffMember<Member extends Person>(
  person: Person,
  staff: readonly Member[],
): Member | null {
  const name = person.name.toLowerCase();
  return (
    onlyOne(staff.filter(({ email }) => email !== null && email === person.email)) ??
    onlyOne(staff.filter((each) => each.name.toLowerCase() === name))
  );
}

/** Whom it probably means, to be asked about: "James Okafor" may be "Mr J Okafor". */
export function proposedStaffMember<Member extends Person>(
  person: Person,
  staff: readonly Member[],
): Member | null {
  return (
    namedStaffMember(person, staff) ??
    onlyOne(staff.filter(({ name }) => isSamePerson(name, person.name)))
  );
}

function onlyOne<Member>([found, another]: readonly Member[]): Member | null {
  return found !== undefined && another === undefined ? found : null;
}
