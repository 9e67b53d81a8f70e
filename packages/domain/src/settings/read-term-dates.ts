import { countSchoolDays, type IsoDate, type SchoolYear } from "@safeboard/compliance/dates";
import { periodsBetween } from "@safeboard/compliance/reporting-periods";
import { schoolYearSchema } from "@safeboard/compliance/settings";
import { withActor } from "@safeboard/database/actor";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { shortText } from "../input-limits.ts";
import { loadSettings } from "./load-settings.ts";
import { type AcademicYear, TERM_DATES_PREFIX, yearsToGive } from "./term-dates-setting.ts";

export const readTermDatesInput = z.object({
  /** "2026/27"; without one, the year that goes on. */
  year: shortText("the academic year").optional(),
});

export interface TermDatesShown {
  today: IsoDate;
  /** The years that can be given, the earliest first. */
  years: { name: string; isGiven: boolean; isChosen: boolean }[];
  chosen: AcademicYear & {
    /** What the trust gave; null where the usual terms count. */
    given: (SchoolYear & { schoolDays: number }) | null;
    /** The half-terms that incidents are counted by, with the holiday after each. */
    halfTerms: { title: string; start: IsoDate; end: IsoDate }[];
    /** What was decided of this year, the latest first. Null half-terms: taken back. */
    decisions: {
      id: string;
      given: SchoolYear | null;
      inForceFrom: IsoDate;
      recordedBy: string;
      recordedAt: Date;
    }[];
  };
}

/**
 * The term dates that a trust has given for an academic year, and what counts where it has given none.
 *
 * @throws NotFound for a year that can't be given
 */
export async function readTermDates(
  { actor, database, today }: MemberContext,
  { year }: z.infer<typeof readTermDatesInput>,
): Promise<TermDatesShown> {
  const { trustId } = actor;
  const years = yearsToGive(today);
  const chosen = years.find(({ name, start, end }) =>
    year === undefined ? start <= today && today <= end : name === year,
  );
  if (!chosen) throw new NotFound();
  return withActor(database, actor, async (transaction) => {
    const { termCalendar } = await loadSettings(transaction, trustId, today);
    const rows = await transaction
      .select()
      .from(trustSetting)
      .where(
        and(
          eq(trustSetting.trustId, trustId),
          eq(trustSetting.name, `${TERM_DATES_PREFIX}${chosen.name}`),
        ),
      )
      .orderBy(desc(trustSetting.recordedAt));
    const given = termCalendar.years[chosen.name];
    return {
      today,
      years: years.map(({ name }) => ({
        name,
        isGiven: Object.hasOwn(termCalendar.years, name),
        isChosen: name === chosen.name,
      })),
      chosen: {
        ...chosen,
        given: given ? { ...given, schoolDays: countSchoolDays(given) } : null,
        halfTerms: periodsBetween("half_term", chosen.start, chosen.end, termCalendar).map(
          ({ title, start, end }) => ({ title, start, end }),
        ),
        decisions: rows.map(({ id, value, inForceFrom, recordedBy, recordedAt }) => ({
          id,
          given: schoolYearSchema.safeParse(value).data ?? null,
          inForceFrom,
          recordedBy,
          recordedAt,
        })),
      },
    };
  });
}
