import {
  categoryTitle,
  type Completeness,
  completenessOf,
  countIncidents,
  expectedMonths,
  isReported,
  type PeriodCount,
  returnDueOn,
} from "@safeboard/compliance/incidents";
import { academicYearOf, addDays, type IsoDate } from "@safeboard/compliance/dates";
import { periodsBetween } from "@safeboard/compliance/reporting-periods";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { categoryWord, incidentReturn } from "@safeboard/database/tables/incidents";
import { and, asc, desc, gte, isNull } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { belongingOf } from "./belonging.ts";
import { loadReports } from "./load-reports.ts";

export const readReturnsInput = z.object({ schoolId: identifier });

/** How a month stands: reported; late, or with time left; of one that goes on or isn't asked for nothing is missing. */
export type MonthState = "reported" | "missing" | "awaited" | "going_on" | "not_asked";

export interface ReturnedMonth {
  /** As addresses write it: "2026-10". */
  month: string;
  title: string;
  start: IsoDate;
  end: IsoDate;
  state: MonthState;
  dueOn: IsoDate;
  /** Null where it is not reported. */
  incidents: number | null;
  from: PeriodCount["from"];
  /** What the school said of the whole month, and that it can be taken back. */
  said: {
    id: string;
    says: "nothing_to_report" | "all_recorded";
    recordedBy: string;
    recordedAt: Date;
  } | null;
  /** What can be said of it now; null while it goes on, and once it is said. */
  toSay: "nothing_to_report" | "all_recorded" | null;
}

export interface ReturnsPage {
  school: { id: string; name: string };
  today: IsoDate;
  /** This academic year and the one before, each with its months, the latest first. */
  years: { title: string; completeness: Completeness; months: ReturnedMonth[] }[];
  /** What the school's own words mean. */
  words: { word: string; category: string; title: string; recordedBy: string; recordedAt: Date }[];
}

/** What a school reported of each month: incidents, that there were none, or nothing yet. */
export async function readReturns(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof readReturnsInput>,
): Promise<ReturnsPage> {
  const { trustId } = actor;
  const thisYear = academicYearOf(today);
  const lastYear = academicYearOf(addDays(thisYear.start, -1));
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const address = { trustId, schoolId };
    const settings = await loadSettings(transaction, trustId, today);
    const days = { from: lastYear.start, until: thisYear.end };
    const bySchool = await loadReports(transaction, { trustId, schoolIds: [schoolId], ...days });
    const reports = bySchool.get(schoolId);
    if (!reports) throw new Error("Of one school that is asked for, one is loaded.");
    const said = await loadSaid(transaction, address, lastYear.start);
    const belonging = [belongingOf(school)];
    const years = [thisYear, lastYear].map((year) => {
      const asked = expectedMonths(year, belonging, settings, today);
      const completeness = completenessOf(reports, year, belonging, settings, today);
      const months = periodsBetween("month", year.start, year.end)
        .filter(({ start }) => start <= today)
        .map(({ title, start, end }): ReturnedMonth => {
          const { incidents, from } = countIncidents(reports, { start, end });
          const own = said.find((each) => each.start === start && each.end === end);
          return {
            month: start.slice(0, 7),
            title,
            start,
            end,
            state: own ? "reported" : stateOf({ start, end }),
            dueOn: returnDueOn({ start, end }, settings),
            incidents,
            from,
            said: own
              ? {
                  id: own.id,
                  says: own.says,
                  recordedBy: own.recordedBy,
                  recordedAt: own.recordedAt,
                }
              : null,
            toSay: own || end > today ? null : incidents ? "all_recorded" : "nothing_to_report",
          };
        })
        .toReversed();
      return { title: year.name, completeness, months };

      /** Of a month of which the school has said nothing itself: what is recorded can report it too. */
      function stateOf(month: { start: IsoDate; end: IsoDate }): MonthState {
        if (month.end >= today) return "going_on";
        if (isReported(month, reports ?? NOTHING)) return "reported";
        const is = (other: { start: IsoDate }) => other.start === month.start;
        if (!asked.some(is)) return "not_asked";
        return completeness.missing.some(is) ? "missing" : "awaited";
      }
    });
    return {
      school: { id: school.id, name: school.name },
      today,
      years,
      words: await loadWords(transaction, address),
    };
  });
}

const NOTHING = { cases: [], counts: [], returns: [] };

const loadSaid = (transaction: Transaction, school: SchoolAddress, from: IsoDate) =>
  transaction
    .select({
      id: incidentReturn.id,
      start: incidentReturn.periodStart,
      end: incidentReturn.periodEnd,
      says: incidentReturn.says,
      recordedBy: incidentReturn.recordedBy,
      recordedAt: incidentReturn.recordedAt,
    })
    .from(incidentReturn)
    .where(
      and(
        atSchool(incidentReturn, school),
        isNull(incidentReturn.withdrawnAt),
        gte(incidentReturn.periodStart, from),
      ),
    )
    .orderBy(asc(incidentReturn.periodStart));

/** The latest meaning of each word, by the word. */
async function loadWords(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<ReturnsPage["words"]> {
  const rows = await transaction
    .selectDistinctOn([categoryWord.word], {
      word: categoryWord.word,
      category: categoryWord.category,
      recordedBy: categoryWord.recordedBy,
      recordedAt: categoryWord.recordedAt,
    })
    .from(categoryWord)
    .where(atSchool(categoryWord, school))
    .orderBy(asc(categoryWord.word), desc(categoryWord.recordedAt));
  return rows.map((row) => ({ ...row, title: categoryTitle(row.category) }));
}
