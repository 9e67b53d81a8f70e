import type { IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { giasExtract, giasSchool, giasTrust } from "@safeboard/database/tables/reference";
import { and, count, desc, isNotNull, isNull } from "drizzle-orm";
import type { DomainContext } from "../context.ts";

export interface RegisterInUse {
  /** The day it describes. */
  asAt: IsoDate;
  source: string;
  loadedAt: Date;
  trusts: number;
  /** Open schools of academy trusts. */
  schools: number;
}

/** Which register of trusts and schools is loaded. @returns null when none is */
export async function readRegister({
  actor,
  database,
}: DomainContext): Promise<RegisterInUse | null> {
  return withActor(database, actor, async (transaction) => {
    const [[extract], [trusts], [schools]] = await Promise.all([
      transaction.select().from(giasExtract).orderBy(desc(giasExtract.asAt)).limit(1),
      transaction.select({ number: count() }).from(giasTrust),
      transaction
        .select({ number: count() })
        .from(giasSchool)
        .where(and(isNotNull(giasSchool.trustUid), isNull(giasSchool.closedOn))),
    ]);
    if (!extract) return null;
    return { ...extract, trusts: trusts?.number ?? 0, schools: schools?.number ?? 0 };
  });
}
