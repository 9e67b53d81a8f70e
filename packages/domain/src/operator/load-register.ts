import type { Transaction } from "@safeboard/database/actor";
import { giasExtract, giasSchool, giasTrust } from "@safeboard/database/tables/reference";
import { arrayOverlaps, asc, desc, eq, inArray, or } from "drizzle-orm";
import type { GiasExtract } from "../gias/gias.ts";

/**
 * The part of the loaded register that concerns one trust: its schools, those under the URNs that are asked for
 * wherever they belong now, and those that followed them.
 *
 * @returns null when no register is loaded
 */
export async function loadRegister(
  transaction: Transaction,
  { uid, urns = [] }: { uid: string; urns?: readonly string[] },
): Promise<(GiasExtract & { asAt: string }) | null> {
  const known = [...urns];
  const [[extract], rows] = await Promise.all([
    transaction.select().from(giasExtract).orderBy(desc(giasExtract.asAt)).limit(1),
    transaction
      .select()
      .from(giasSchool)
      .where(
        or(
          eq(giasSchool.trustUid, uid),
          known.length > 0 ? inArray(giasSchool.urn, known) : undefined,
          known.length > 0 ? arrayOverlaps(giasSchool.predecessorUrns, known) : undefined,
        ),
      )
      .orderBy(asc(giasSchool.name), asc(giasSchool.urn)),
  ]);
  if (!extract) return null;
  const uids = [...new Set([uid, ...rows.flatMap(({ trustUid }) => trustUid ?? [])])];
  const trusts = await transaction.select().from(giasTrust).where(inArray(giasTrust.uid, uids));
  return {
    asAt: extract.asAt,
    source: extract.source,
    trusts,
    schools: rows.map(({ schoolType, ...school }) => ({ ...school, type: schoolType })),
    notRead: [],
  };
}
