import type { IsoDate } from "@safeboard/compliance/dates";
import { DEFAULT_SETTINGS } from "@safeboard/compliance/settings";
import { type Threshold, type ThresholdValue, THRESHOLDS } from "@safeboard/compliance/thresholds";
import { withActor } from "@safeboard/database/actor";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { asc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readSettings } from "./read-settings.ts";

/** What somebody decided of a threshold. */
export interface ThresholdDecision {
  id: string;
  value: ThresholdValue;
  inForceFrom: IsoDate;
  reason: string | null;
  recordedBy: string;
  recordedAt: Date;
}

export interface ThresholdShown extends Threshold {
  default: ThresholdValue;
  /** In force today. */
  value: ThresholdValue;
  /** What decided it; null while it is the default. */
  decidedBy: ThresholdDecision | null;
  /** What takes effect later. */
  coming: ThresholdDecision[];
  /** Every decision, the latest first. */
  history: ThresholdDecision[];
}

/** Every threshold by which the trust's schools are judged, today and by what was decided before. */
export async function readThresholds({
  actor,
  database,
  today,
}: MemberContext): Promise<{ today: IsoDate; thresholds: ThresholdShown[] }> {
  const rows = await withActor(database, actor, (transaction) =>
    transaction
      .select({
        id: trustSetting.id,
        name: trustSetting.name,
        value: trustSetting.value,
        inForceFrom: trustSetting.inForceFrom,
        reason: trustSetting.reason,
        recordedBy: trustSetting.recordedBy,
        recordedAt: trustSetting.recordedAt,
      })
      .from(trustSetting)
      .where(eq(trustSetting.trustId, actor.trustId))
      .orderBy(asc(trustSetting.inForceFrom), asc(trustSetting.recordedAt)),
  );
  const thresholds = THRESHOLDS.map((threshold): ThresholdShown => {
    const { name } = threshold;
    const decisions = rows.flatMap((row): ThresholdDecision[] => {
      if (row.name !== name) return [];
      const { name: _name, ...decision } = row;
      return [{ ...decision, value: readSettings([row])[name] }];
    });
    const decidedBy = decisions.findLast(({ inForceFrom }) => inForceFrom <= today) ?? null;
    return {
      ...threshold,
      default: DEFAULT_SETTINGS[name],
      value: decidedBy?.value ?? DEFAULT_SETTINGS[name],
      decidedBy,
      coming: decisions.filter(({ inForceFrom }) => inForceFrom > today),
      history: decisions.toReversed(),
    };
  });
  return { today, thresholds };
}
