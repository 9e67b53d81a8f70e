import type { IsoDate } from "@safeboard/compliance/dates";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Status } from "@safeboard/compliance/statuses";
import {
  addCounts,
  type CoverageChanges,
  type CoverageCounts,
  coverageOn,
  coveragePercent,
  coverageStatus,
} from "@safeboard/compliance/training";

/** What is counted of one requirement, as every table shows it. */
export interface Counted extends CoverageCounts {
  /** In whole per cent of those who should be in date; null of nobody. */
  percent: number | null;
  status: Status;
}

/** The rules by which figures are judged: printed beside them. */
export type CoverageRules = Pick<
  ComplianceSettings,
  "trainingMetPercent" | "trainingPartlyPercent" | "expiringDays"
>;

/** People of several groups or schools counted together: a sum of people, never a mean of percentages. */
export function countOn(
  several: Iterable<CoverageChanges>,
  day: IsoDate,
  rules: CoverageRules,
): Counted {
  return judge(
    [...several].map((changes) => coverageOn(changes, day, rules.expiringDays)),
    rules,
  );
}

/** Counts of one day, added up and judged. */
export function judge(several: Iterable<CoverageCounts>, rules: CoverageRules): Counted {
  const counts = addCounts(several, rules.expiringDays);
  return { ...counts, percent: coveragePercent(counts), status: coverageStatus(counts, rules) };
}

/** Whether it is asked of anybody on the day. */
export const isOfAnybody = ({ required, exempt }: Pick<Counted, "required" | "exempt">): boolean =>
  required + exempt > 0;

export function rulesOf({
  trainingMetPercent,
  trainingPartlyPercent,
  expiringDays,
}: ComplianceSettings): CoverageRules {
  return { trainingMetPercent, trainingPartlyPercent, expiringDays };
}

/** What expires within so many days is due soon: the nearest of those that are shown. */
export const soonDaysOf = ({ expiringDays }: CoverageRules): number => Math.min(...expiringDays);
