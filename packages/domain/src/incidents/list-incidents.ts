import type { IsoDate } from "@safeboard/compliance/dates";
import { RISK_AREAS, SEVERITIES, YEAR_GROUPS } from "@safeboard/compliance/incidents";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { and, count, desc, eq, gte, isNull, lte, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { hasDecision } from "./has-decision.ts";

const PAGE = 50;

export const incidentFilters = z.object({
  from: isoDate.optional(),
  until: isoDate.optional(),
  category: z.string().max(60).optional(),
  area: z.enum(RISK_AREAS.codes).optional(),
  severity: z.enum(SEVERITIES.codes).optional(),
  yearGroup: z.enum(YEAR_GROUPS.codes).optional(),
  decided: z.enum(["yes", "no"]).optional(),
});

export const listIncidentsInput = z.object({
  schoolId: identifier,
  filters: incidentFilters.default({}),
  page: z.number().int().min(1).max(10_000).default(1),
  /** For a file: every row that the filters leave, up to a hundred thousand. */
  all: z.boolean().default(false),
});

export interface ListedIncident {
  caseId: string;
  occurredOn: IsoDate;
  category: string;
  riskArea: string;
  severity: string;
  yearGroup: string;
  place: string;
  pupilsInvolved: string;
  outcome: string;
  isDecided: boolean;
}

/** A school's incidents that the filters leave, the latest first. */
export async function listIncidents(
  { actor, database, today }: MemberContext,
  { schoolId, filters, page, all }: z.infer<typeof listIncidentsInput>,
): Promise<{
  school: { id: string; name: string };
  today: IsoDate;
  total: number;
  /** Without any filter. */
  everything: number;
  page: number;
  pages: number;
  incidents: ListedIncident[];
}> {
  const { trustId } = actor;
  const recorded = and(atSchool(incident, { trustId, schoolId }), isNull(incident.withdrawnAt));
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const chosen = and(recorded, ...conditions(transaction, filters));
    const [everything, total] = [
      await countRows(transaction, recorded),
      await countRows(transaction, chosen),
    ];
    const pages = Math.max(1, Math.ceil(total / PAGE));
    const shown = Math.min(page, pages);
    const incidents = await transaction
      .select({
        caseId: incident.caseId,
        occurredOn: incident.occurredOn,
        category: incident.category,
        riskArea: incident.riskArea,
        severity: incident.severity,
        yearGroup: incident.yearGroup,
        place: incident.place,
        pupilsInvolved: incident.pupilsInvolved,
        outcome: incident.outcome,
        isDecided: sql<boolean>`${hasDecision(transaction)}`,
      })
      .from(incident)
      .where(chosen)
      .orderBy(desc(incident.occurredOn), desc(incident.recordedAt), incident.id)
      .limit(all ? 100_000 : PAGE)
      .offset(all ? 0 : (shown - 1) * PAGE);
    return {
      school: { id: school.id, name: school.name },
      today,
      total,
      everything,
      page: shown,
      pages,
      incidents,
    };
  });
}

async function countRows(transaction: Transaction, condition: SQL | undefined): Promise<number> {
  const [counted] = await transaction.select({ rows: count() }).from(incident).where(condition);
  return counted?.rows ?? 0;
}

function conditions(
  transaction: Transaction,
  { from, until, category, area, severity, yearGroup, decided }: z.infer<typeof incidentFilters>,
): (SQL | undefined)[] {
  return [
    from && gte(incident.occurredOn, from),
    until && lte(incident.occurredOn, until),
    category && eq(incident.category, category),
    area && eq(incident.riskArea, area),
    severity && eq(incident.severity, severity),
    yearGroup && eq(incident.yearGroup, yearGroup),
    decided === "yes" && hasDecision(transaction),
    decided === "no" && not(hasDecision(transaction)),
  ].map((condition) => condition || undefined);
}
