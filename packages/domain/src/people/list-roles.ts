import { NATIONAL_ROLES, type RoleInForce } from "@safeboard/compliance/asked-roles";
import { withActor } from "@safeboard/database/actor";
import type { MemberContext } from "../context.ts";
import { loadRoles } from "./load-roles.ts";

export interface RoleList {
  asked: RoleInForce[];
  /** Of the national list, and not asked by this trust. */
  notAsked: { code: string; title: string }[];
}

/** What the trust asks its schools to fill, with the source of each. */
export async function listRoles({ actor, database }: MemberContext): Promise<RoleList> {
  const { asked } = await withActor(database, actor, (transaction) =>
    loadRoles(transaction, actor.trustId),
  );
  const codes = new Set(asked.map(({ code }) => code));
  return {
    asked,
    notAsked: NATIONAL_ROLES.filter(({ code }) => !codes.has(code)).map(({ code, title }) => ({
      code,
      title,
    })),
  };
}
