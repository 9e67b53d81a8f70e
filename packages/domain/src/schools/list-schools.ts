import { withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { isSchoolInTrust } from "./schools-in-trust.ts";

export interface SchoolName {
  id: string;
  name: string;
  urn: string | null;
}

/** The schools to choose from: those of the trust, today, that the member may see. */
export async function listSchools({
  actor,
  database,
  today,
}: MemberContext): Promise<SchoolName[]> {
  return withActor(database, actor, (transaction) =>
    transaction
      .select({ id: unit.id, name: unit.name, urn: unit.urn })
      .from(unit)
      .where(isSchoolInTrust(actor.trustId, today))
      .orderBy(asc(unit.name), asc(unit.id)),
  );
}
