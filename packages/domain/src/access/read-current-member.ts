import { withActor } from "@safeboard/database/actor";
import type { MembershipRole } from "@safeboard/database/tables/access";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";

export interface CurrentMember {
  displayName: string;
  role: MembershipRole;
  scope: MemberContext["actor"]["scope"];
  trust: { id: string; name: string; isDemonstration: boolean };
  /** The schools that this member may see; none for the board. */
  schools: { id: string; name: string }[];
}

/** Who is signed in, as what, to which trust: what every page's head shows. */
export async function readCurrentMember({
  actor,
  database,
}: MemberContext): Promise<CurrentMember> {
  const { trustId, displayName, role, scope } = actor;
  return withActor(database, actor, async (transaction) => {
    const [[own], schools] = await Promise.all([
      transaction
        .select({ id: trust.id, name: trust.name, isDemonstration: trust.isDemonstration })
        .from(trust)
        .where(eq(trust.id, trustId)),
      transaction
        .select({ id: unit.id, name: unit.name })
        .from(unit)
        .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school")))
        .orderBy(asc(unit.name), asc(unit.id)),
    ]);
    if (!own) throw new NotFound();
    return { displayName, role, scope, trust: own, schools };
  });
}
