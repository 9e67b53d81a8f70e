import type { IsoDate } from "../dates/dates.ts";
import type { SchoolPosition } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { Status } from "../statuses.ts";
import { coveragePercent, coverageStatus, peopleCounted } from "../training/coverage.ts";
import { countRequirements } from "../training/kept-requirements.ts";

export interface ProfileTraining {
  code: string;
  title: string;
  status: Status;
  /** Those who should be in date. */
  people: number;
  inDate: number;
  /** Null where nobody has to be in date yet. */
  percent: number | null;
  expired: number;
  neverDone: number;
  /** New, and still in time to begin. */
  inTime: number;
}

/** How many of the people of whom training is a must hold it on the day, requirement by requirement. */
export const profileTraining = (
  { training }: Pick<SchoolPosition, "training">,
  today: IsoDate,
  settings: ComplianceSettings,
): ProfileTraining[] =>
  countRequirements(training ?? [], today, settings.expiringDays).map(
    ({ code, title, counts }) => ({
      code,
      title,
      status: coverageStatus(counts, settings),
      people: peopleCounted(counts),
      inDate: counts.inDate,
      percent: coveragePercent(counts),
      expired: counts.expired,
      neverDone: counts.neverDone,
      inTime: counts.due,
    }),
  );
