import { isRoleCode, roleOf } from "@safeboard/compliance/roles";
import {
  type RecordedRole,
  type RoleInForce,
  rolesInForce,
  roleTitleOf,
} from "@safeboard/compliance/asked-roles";
import type { Transaction } from "@safeboard/database/actor";
import { trustRole } from "@safeboard/database/tables/people";
import { asc, eq } from "drizzle-orm";

/** What a trust has said of roles, in the order in which it said so. */
export function loadRecordedRoles(
  transaction: Transaction,
  trustId: string,
): Promise<RecordedRole[]> {
  return transaction
    .select({
      code: trustRole.code,
      definition: trustRole.definition,
      retired: trustRole.retired,
    })
    .from(trustRole)
    .where(eq(trustRole.trustId, trustId))
    .orderBy(asc(trustRole.recordedAt), asc(trustRole.id));
}

/** The roles that there are in a trust: asked of its schools, or known and not asked. */
export interface TrustRoles {
  asked: RoleInForce[];
  titleOf: (code: string) => string;
}

export async function loadRoles(transaction: Transaction, trustId: string): Promise<TrustRoles> {
  const recorded = await loadRecordedRoles(transaction, trustId);
  return { asked: rolesInForce(recorded), titleOf: (code) => roleTitleOf(code, recorded) };
}

/** What is to be known of a role to appoint somebody to it; null where there is no such role to appoint to. */
export function findRole(
  code: string,
  { asked }: Pick<TrustRoles, "asked">,
): { title: string; singleHolder: boolean } | null {
  const role = asked.find((each) => each.code === code);
  if (role) return { title: role.title, singleHolder: role.holders.most === 1 };
  return isRoleCode(code) ? roleOf(code) : null;
}
