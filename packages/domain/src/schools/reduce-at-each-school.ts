import type { ComplianceSettings } from "@safeboard/compliance/settings";
import { loadSystem, type System, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { isSchoolInTrust } from "./schools-in-trust.ts";

type Today = Pick<DomainContext, "today" | "now">;

/** What a reduction at one school is told. */
export interface SchoolToReduce extends Today {
  schoolId: string;
  settings: ComplianceSettings;
}

/**
 * For a job of the system that lets go of what the trust no longer keeps: at each of its schools, in a transaction of its
 * own. A record that was packed for another trust stays as it was packed, so that school is passed over.
 *
 * @param reduce says how much is no longer kept
 * @returns that of all schools together; 0 where the trust is no longer there
 */
export async function reduceAtEachSchool(
  { database, today, now }: Today & { database: Database },
  trustId: string,
  reduce: (transaction: Transaction, system: System, school: SchoolToReduce) => Promise<number>,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  const { settings, schools } = await withActor(database, system, async (transaction) => ({
    settings: await loadSettings(transaction, trustId, today),
    schools: await transaction
      .select({ id: unit.id, releasedUntil: unit.releasedUntil })
      .from(unit)
      .where(isSchoolInTrust(trustId, today))
      .orderBy(asc(unit.id)),
  }));
  let reduced = 0;
  for (const { id: schoolId, releasedUntil } of schools) {
    if (releasedUntil !== null && releasedUntil > now) continue;
    reduced += await withActor(database, system, (transaction) =>
      reduce(transaction, system, { schoolId, settings, today, now }),
    );
  }
  return reduced;
}
