import type { ComplianceSettings } from "@safeboard/compliance/settings";
import { loadSystem, type System, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, gt } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { loadSettings } from "../settings/load-settings.ts";
import type { SchoolAddress } from "./at-school.ts";
import { isSchoolInTrust } from "./schools-in-trust.ts";

type Today = Pick<DomainContext, "today" | "now">;

/** What one kind of reduction does at a school. */
export interface Reduction {
  /** Waits for the school's turn, and before it for whatever else has to come first. */
  takeTurns: (transaction: Transaction, school: SchoolAddress) => Promise<void>;
  /** Says how much is no longer kept. */
  reduce: (transaction: Transaction, system: System, school: SchoolToReduce) => Promise<number>;
}

/** What a reduction at one school is told. */
export interface SchoolToReduce extends Today {
  schoolId: string;
  settings: ComplianceSettings;
}

/**
 * For a job of the system that lets go of what the trust no longer keeps: at each of its schools, in a transaction of its
 * own. A record that was packed for another trust stays as it was packed, so that school is passed over, also when it was
 * packed while its turn was waited for.
 *
 * @returns that of all schools together; 0 where the trust is no longer there
 */
export async function reduceAtEachSchool(
  { database, today, now }: Today & { database: Database },
  trustId: string,
  { takeTurns, reduce }: Reduction,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  const { settings, schools } = await withActor(database, system, async (transaction) => ({
    settings: await loadSettings(transaction, trustId, today),
    schools: await transaction
      .select({ id: unit.id })
      .from(unit)
      .where(isSchoolInTrust(trustId, today))
      .orderBy(asc(unit.id)),
  }));
  let reduced = 0;
  for (const { id: schoolId } of schools) {
    reduced += await withActor(database, system, async (transaction) => {
      await takeTurns(transaction, { trustId, schoolId });
      if (await isPacked(transaction, { trustId, schoolId }, now)) return 0;
      return reduce(transaction, system, { schoolId, settings, today, now });
    });
  }
  return reduced;
}

async function isPacked(
  transaction: Transaction,
  { trustId, schoolId }: SchoolAddress,
  now: Date,
): Promise<boolean> {
  const [packed] = await transaction
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.trustId, trustId), eq(unit.id, schoolId), gt(unit.releasedUntil, now)));
  return packed !== undefined;
}
