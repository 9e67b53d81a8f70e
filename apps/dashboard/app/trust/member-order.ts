import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { MembershipRole } from "../components/role-title.ts";
import type { TrustMembership } from "../domain-answers.ts";

/** Who sees most comes first. */
const roles: readonly MembershipRole[] = [
  "trust_lead",
  "hub_lead",
  "chair",
  "trustee",
  "school_admin",
  "governor",
];

type Ordered = Pick<TrustMembership, "role" | "hub" | "schools" | "displayName">;

/** Memberships role by role, each role's by place, then by name: who looks after a school is found under it. */
export function byRoleAndPlace<Membership extends Ordered>(
  members: readonly Membership[],
): Membership[] {
  return members.toSorted(
    (a, b) =>
      roles.indexOf(a.role) - roles.indexOf(b.role) ||
      alphabetically(place(a), place(b)) ||
      alphabetically(a.displayName, b.displayName),
  );
}

const place = ({ hub, schools }: Ordered): string => hub ?? schools[0] ?? "";
