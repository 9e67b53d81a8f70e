import {
  type Completeness,
  completenessOf,
  countIncidents,
  type DecisionStanding,
  decisionStanding,
  isSevere,
  type PeriodCount,
} from "@safeboard/compliance/incidents";
import { academicYearOf, type IsoDate } from "@safeboard/compliance/dates";
import { periodOf, type ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { and, asc, isNull, not } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { belongingOf } from "./belonging.ts";
import { hasDecision } from "./has-decision.ts";
import { loadReports } from "./load-reports.ts";

export const readStandingInput = z.object({ schoolId: identifier });

export interface CaseThatWaits {
  caseId: string;
  occurredOn: IsoDate;
  category: string;
  severity: string;
  standing: DecisionStanding;
}

export interface IncidentStanding {
  school: { id: string; name: string };
  today: IsoDate;
  /** The term that goes on, and what is known of it. */
  term: ReportingPeriod;
  count: Pick<PeriodCount, "incidents" | "from" | "alsoKnown">;
  /** Severe incidents about which nothing was decided, the longest ago first. */
  undecided: CaseThatWaits[];
  /** Of this academic year. */
  completeness: Completeness;
}

/** What a school has to do about its incidents, and how many there were this term. */
export async function readStanding(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof readStandingInput>,
): Promise<IncidentStanding> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const settings = await loadSettings(transaction, trustId, today);
    const term = periodOf("term", today, settings.termCalendar);
    const year = academicYearOf(today);
    const days = { from: year.start, until: year.end };
    const bySchool = await loadReports(transaction, { trustId, schoolIds: [schoolId], ...days });
    const reports = bySchool.get(schoolId);
    if (!reports) throw new Error("Of one school that is asked for, one is loaded.");
    const { incidents, from, alsoKnown } = countIncidents(reports, term);
    const waiting = await loadUndecided(transaction, { trustId, schoolId });
    return {
      school: { id: school.id, name: school.name },
      today,
      term,
      count: { incidents, from, alsoKnown },
      undecided: waiting.map((one) => ({
        ...one,
        standing: decisionStanding(
          { ...one, decidedOn: null },
          today,
          settings,
          settings.termCalendar,
        ),
      })),
      completeness: completenessOf(reports, year, [belongingOf(school)], settings, today),
    };
  });
}

async function loadUndecided(transaction: Transaction, school: SchoolAddress) {
  const rows = await transaction
    .select({
      caseId: incident.caseId,
      occurredOn: incident.occurredOn,
      category: incident.category,
      severity: incident.severity,
    })
    .from(incident)
    .where(
      and(atSchool(incident, school), isNull(incident.withdrawnAt), not(hasDecision(transaction))),
    )
    .orderBy(asc(incident.occurredOn), asc(incident.caseId));
  return rows.filter(({ severity }) => isSevere(severity));
}
