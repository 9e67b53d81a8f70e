import type { StaffMember } from "./staff-at-school.ts";

type Known = Pick<StaffMember, "name" | "email">;

/**
 * Why somebody is taken to be on the list already, or null. An address belongs to one person; two people may share a
 * name, but then at least one of them is told apart by an address.
 */
export function alreadyOnList(person: Known, list: readonly Known[]): string | null {
  const { email } = person;
  const sameAddress = email !== null && list.find((other) => other.email === email);
  if (sameAddress) return `${sameAddress.name} is on the staff list with this address already.`;
  const sameName = list.find(
    (other) =>
      spelling(other.name) === spelling(person.name) && (email === null || other.email === null),
  );
  if (sameName) {
    return `${sameName.name} is on the staff list already. If this is somebody else, give each their email address.`;
  }
  return null;
}

const spelling = (name: string) => name.toLocaleLowerCase("en-GB").replaceAll(/[\s.]+/gu, " ");
