import { withActor } from "@safeboard/database/actor";
import { trust } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import type { DomainContext } from "../context.ts";

export interface ListedTrust {
  id: string;
  uid: string;
  name: string;
  isDemonstration: boolean;
  setUpAt: Date;
}

/** The trusts that are set up: all that an operator sees of them. */
export async function listTrusts({
  actor,
  database,
}: Pick<DomainContext, "actor" | "database">): Promise<ListedTrust[]> {
  return withActor(database, actor, (transaction) =>
    transaction
      .select({
        id: trust.id,
        uid: trust.uid,
        name: trust.name,
        isDemonstration: trust.isDemonstration,
        setUpAt: trust.recordedAt,
      })
      .from(trust)
      .orderBy(asc(trust.name), asc(trust.uid)),
  );
}
