/** The roles that schools are asked to fill, and where each school stands with them, listed by name. */
export {
  type AskedRole,
  askedRoleSchema,
  ROLE_FORCE_WORDS,
  type RoleInForce,
  type RoleOrigin,
} from "./asked-role.ts";
export {
  asKnownAt,
  coveredUntil,
  fills,
  type HeldRole,
  holdersOn,
  isHeldOn,
  isSameHolder,
  type RecordedTimes,
} from "./held-role.ts";
export { NATIONAL_ROLES } from "./national-roles.ts";
export {
  type HeldAtSchool,
  peopleWithManyRoles,
  type PersonWithRoles,
} from "./people-with-many-roles.ts";
export {
  type LapsedTraining,
  ROLE_FINDING_KINDS,
  type RoleFinding,
  type RoleFindingKind,
  roleStanding,
  type RoleStanding,
  type SchoolRegister,
} from "./role-standing.ts";
export { isAskedOf, type RecordedRole, rolesInForce, roleTitleOf } from "./roles-in-force.ts";
