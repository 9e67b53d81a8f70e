import type { IsoDate } from "@safeboard/compliance/dates";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { and, asc, desc, eq, lte } from "drizzle-orm";
import { readSettings } from "./read-settings.ts";

/**
 * The rules that are in force in a trust on a day: of each setting the one that took effect last.
 *
 * @param knownAt without what was recorded after this instant
 */
export async function loadSettings(
  transaction: Transaction,
  trustId: string,
  on: IsoDate,
  knownAt?: Date,
): Promise<ComplianceSettings> {
  const stored = await transaction
    .selectDistinctOn([trustSetting.name], { name: trustSetting.name, value: trustSetting.value })
    .from(trustSetting)
    .where(
      and(
        eq(trustSetting.trustId, trustId),
        lte(trustSetting.inForceFrom, on),
        knownAt === undefined ? undefined : lte(trustSetting.recordedAt, knownAt),
      ),
    )
    .orderBy(asc(trustSetting.name), desc(trustSetting.inForceFrom), desc(trustSetting.recordedAt));
  return readSettings(stored);
}
