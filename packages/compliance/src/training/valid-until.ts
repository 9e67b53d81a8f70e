import { academicYearOf, addDays, type IsoDate } from "../dates/dates.ts";
import { addMonthsToDay } from "../dates/calendar.ts";
import type { GuidanceEdition } from "../guidance/kcsie-editions.ts";
import type { Requirement } from "./requirement.ts";

/** A course that somebody has done. */
export interface Completion {
  completedOn: IsoDate;
  /** The last day by its certificate; null where that says nothing. */
  validUntil: IsoDate | null;
}

/** What a requirement that lasts for an edition needs of each: those that are known, in the order of their first day. */
export type DatedEdition = Pick<GuidanceEdition, "inForceFrom" | "publishedOn">;

/**
 * The last day on which a completion satisfies the requirement; null where it never ends.
 *
 * - Months: the same day so many months later is the last one. A month that has no such day ends it on its own last: done
 *   on 31 August, six months last until 28 February, or the 29th; done on 29 February, twelve last until 28 February.
 * - Academic year: it is done once in each, so that one lasts to the end of its year and, while the next year's is being
 *   done, for as many days into that as a starter has. A year is 1 September to 31 August, whatever a trust's terms are.
 * - Edition: it is of the newest edition that was published by then, even if that was not in force yet, and lasts until
 *   as many days into the one after. Where nobody knows when an edition was published, its first day counts.
 * - A certificate's own last day can only shorten it: a two-year course still leaves next year's update to be done.
 */
export function validUntil(
  { lasts, firstWithinDays }: Pick<Requirement, "lasts" | "firstWithinDays">,
  completion: Completion,
  editions: readonly DatedEdition[],
): IsoDate | null {
  const own = lastDay(lasts, firstWithinDays, completion.completedOn, editions);
  if (own === null || completion.validUntil === null) return own ?? completion.validUntil;
  return completion.validUntil < own ? completion.validUntil : own;
}

function lastDay(
  lasts: Requirement["lasts"],
  days: number,
  on: IsoDate,
  editions: readonly DatedEdition[],
): IsoDate | null {
  switch (lasts.kind) {
    case "once":
      return null;
    case "months":
      return addMonthsToDay(on, lasts.months);
    case "academic_year":
      return addDays(academicYearOf(on).end, 1 + days);
    case "edition": {
      const next = editions.find(
        ({ publishedOn, inForceFrom }) => (publishedOn ?? inForceFrom) > on,
      );
      return next ? addDays(next.inForceFrom, days) : null;
    }
  }
}

/** The first day of every year or edition, after the first of some days and up to the last, that asks for it afresh. */
export function renewalDays(
  lasts: Requirement["lasts"],
  after: IsoDate,
  upTo: IsoDate,
  editions: readonly DatedEdition[],
): IsoDate[] {
  const days =
    lasts.kind === "edition"
      ? editions.map(({ inForceFrom }) => inForceFrom)
      : lasts.kind === "academic_year"
        ? [addDays(academicYearOf(after).end, 1), academicYearOf(upTo).start]
        : [];
  return days.filter((day) => after < day && day <= upTo);
}
