import type { IsoDate } from "@safeboard/compliance/dates";
import { categoryTitle, INCIDENT_CATEGORIES } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { and, desc, eq, like } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadSettings } from "./load-settings.ts";
import { RETENTION_PREFIX } from "./read-settings.ts";

export interface RetentionShown {
  today: IsoDate;
  /** Where a category has none of its own: by how severe the incident was. */
  months: number;
  severeMonths: number;
  /** The categories that have their own today, in the taxonomy's order. */
  own: { category: string; title: string; months: number }[];
  /** Every decision, those to come included, the latest first. Null months: as others of its severity. */
  decisions: {
    id: string;
    title: string;
    months: number | null;
    inForceFrom: IsoDate;
    reason: string | null;
    recordedBy: string;
    recordedAt: Date;
  }[];
}

/** For how long incidents of single categories are kept as cases, where the trust decided that apart. */
export async function readRetention({
  actor,
  database,
  today,
}: MemberContext): Promise<RetentionShown> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const settings = await loadSettings(transaction, trustId, today);
    const rows = await transaction
      .select()
      .from(trustSetting)
      .where(
        and(eq(trustSetting.trustId, trustId), like(trustSetting.name, `${RETENTION_PREFIX}%`)),
      )
      .orderBy(desc(trustSetting.inForceFrom), desc(trustSetting.recordedAt));
    const byCategory = new Map(Object.entries(settings.incidentRetentionByCategory));
    return {
      today,
      months: settings.incidentRetentionMonths,
      severeMonths: settings.severeIncidentRetentionMonths,
      own: INCIDENT_CATEGORIES.flatMap(({ code, title }) => {
        const months = byCategory.get(code);
        return months === undefined ? [] : [{ category: code, title, months }];
      }),
      decisions: rows.map(({ id, name, value, inForceFrom, reason, recordedBy, recordedAt }) => ({
        id,
        title: categoryTitle(name.slice(RETENTION_PREFIX.length)),
        months: typeof value === "number" && value > 0 ? value : null,
        inForceFrom,
        reason,
        recordedBy,
        recordedAt,
      })),
    };
  });
}
