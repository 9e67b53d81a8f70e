/** Invented people in roles, for the tests about who is responsible. */
import type { HeldAtSchool } from "./people-with-many-roles.ts";
import { NATIONAL_ROLES } from "./national-roles.ts";
import type { AskedRole } from "./asked-role.ts";

export function heldRole(
  role: string,
  name: string,
  change: Partial<HeldAtSchool> = {},
): HeldAtSchool {
  return {
    appointmentId: `${role} ${name} ${change.schoolId ?? "ashdown"} ${change.from ?? ""}`,
    role,
    name,
    email: null,
    telephone: null,
    staffMemberId: null,
    from: "2024-09-01",
    to: null,
    schoolId: "ashdown",
    personId: null,
    ...change,
  };
}

export function nationalRole(code: string, change: Partial<AskedRole> = {}): AskedRole {
  const role = NATIONAL_ROLES.find((each) => each.code === code);
  if (!role) throw new Error(`${code} is on no list`);
  return { ...role, ...change };
}
