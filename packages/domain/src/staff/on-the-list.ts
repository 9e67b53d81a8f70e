import type { StaffMember } from "./staff-at-school.ts";

type Known = Pick<StaffMember, "name" | "email"> & Partial<Pick<StaffMember, "reference">>;

/**
 * Why somebody is taken to be on the list already, or null. An address belongs to one person, and so does a
 * reference; two people may share a name, but then they are told apart by an address or a reference.
 */
export function alreadyOnList(person: Known, list: readonly Known[]): string | null {
  const { email, reference = null } = person;
  const sameAddress = email !== null && list.find((other) => other.email === email);
  if (sameAddress) return `${sameAddress.name} is on the staff list with this address already.`;
  const sameReference = reference !== null && list.find((other) => other.reference === reference);
  if (sameReference) {
    return `${sameReference.name} is on the staff list with this reference already.`;
  }
  const sameName = list.find(
    (other) =>
      spelling(other.name) === spelling(person.name) &&
      (email === null || other.email === null) &&
      (reference === null || !other.reference),
  );
  if (sameName) {
    return `${sameName.name} is on the staff list already. If this is somebody else, give each their email address.`;
  }
  return null;
}

const spelling = (name: string) => name.toLocaleLowerCase("en-GB").replaceAll(/[\s.]+/gu, " ");
