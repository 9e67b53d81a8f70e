import type { BoardSchool, BoardTerm } from "@safeboard/compliance/board-figures";
import { isSettled } from "@safeboard/compliance/board-figures";
import { dayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import {
  completenessOf,
  countIncidents,
  RISK_AREAS,
  type Roll,
  rollFor,
  SEVERITIES,
} from "@safeboard/compliance/incidents";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { incident, incidentCount, incidentReturn } from "@safeboard/database/tables/incidents";
import { roll, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, between, eq, gte, isNull, lte, max, type SQL } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { belongingOf } from "../incidents/belonging.ts";
import { type KnownReports, loadReports, type ReportedKind } from "../incidents/load-reports.ts";

interface Days {
  start: IsoDate;
  end: IsoDate;
}

/** A term as it stands: to be published, not yet, or without a word from any school. */
export interface TermStanding {
  term: BoardTerm;
  standing: "settled" | "waits" | "nobody_reported";
}

/**
 * Counts terms as trustees are to see them, with every school that belonged to the trust on one of their days. Seen by
 * the system alone.
 */
export async function loadBoardTerms(
  transaction: Transaction,
  trustId: string,
  terms: readonly Days[],
  { settings, today }: { settings: ComplianceSettings; today: IsoDate },
): Promise<TermStanding[]> {
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return [];
  const schools = await transaction
    .select()
    .from(unit)
    .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school")))
    .orderBy(asc(unit.name), asc(unit.id));
  const reports = await loadReports(transaction, {
    trustId,
    schoolIds: schools.map(({ id }) => id),
    from: first.start,
    until: last.end,
  });
  const rolls = await loadRolls(transaction, trustId);
  const counted: TermStanding[] = [];
  for (const { start, end } of terms) {
    const days = { start, end };
    const inTerm = schools.flatMap((school) => {
      const belonging = belongingOf(school);
      const known = reports.get(school.id);
      if (!known || belonging.from > end || (belonging.to !== null && belonging.to < start))
        return [];
      const { expected, reported } = completenessOf(known, days, [belonging], settings, today);
      const pupils = rollFor(rolls.get(school.id) ?? [], days)?.pupils ?? null;
      const { id: schoolId, name } = school;
      return { schoolId, name, pupils, expected, reported, counts: countsIn(known, days) };
    });
    const isSilent = inTerm.every(({ counts }) => counts === null);
    const changedOn = isSilent ? null : await lastChange(transaction, trustId, days);
    const settled = isSettled({ term: days, schools: inTerm, changedOn }, settings, today);
    counted.push({
      term: { ...days, schools: inTerm },
      standing: settled ? "settled" : isSilent ? "nobody_reported" : "waits",
    });
  }
  return counted;
}

/** Null where nothing is reported. */
function countsIn(reports: KnownReports, days: Days): BoardSchool["counts"] {
  const { incidents, rows } = countIncidents<ReportedKind>(reports, days);
  if (incidents === null) return null;
  return rows.map(({ riskArea, severity, category, incidents: many }) => ({
    area: RISK_AREAS.has(riskArea) ? riskArea : "none",
    category,
    severity: severity !== null && SEVERITIES.has(severity) ? severity : "not_known",
    incidents: many,
  }));
}

async function loadRolls(transaction: Transaction, trustId: string): Promise<Map<string, Roll[]>> {
  const rows = await transaction
    .select({
      schoolId: roll.schoolId,
      asAt: roll.asAt,
      pupils: roll.pupils,
      source: roll.source,
    })
    .from(roll)
    .where(and(eq(roll.trustId, trustId), isNull(roll.withdrawnAt)));
  return Map.groupBy(rows, ({ schoolId }) => schoolId);
}

/** The day on which something that lies in the term was last recorded or taken back. */
async function lastChange(
  transaction: Transaction,
  trustId: string,
  { start, end }: Days,
): Promise<IsoDate | null> {
  const reachesIn = (table: typeof incidentCount | typeof incidentReturn) =>
    and(eq(table.trustId, trustId), lte(table.periodStart, end), gte(table.periodEnd, start));
  const changes = await Promise.all([
    lastIn(
      transaction,
      incident,
      and(eq(incident.trustId, trustId), between(incident.occurredOn, start, end)),
    ),
    lastIn(transaction, incidentCount, reachesIn(incidentCount)),
    lastIn(transaction, incidentReturn, reachesIn(incidentReturn)),
  ]);
  return changes.flat().toSorted().at(-1) ?? null;
}

async function lastIn(
  transaction: Transaction,
  table: PgTable & Record<"recordedAt" | "withdrawnAt", AnyPgColumn>,
  where: SQL | undefined,
): Promise<IsoDate[]> {
  const [row] = await transaction
    .select({ recorded: max(table.recordedAt), withdrawn: max(table.withdrawnAt) })
    .from(table)
    .where(where);
  return [row?.recorded, row?.withdrawn].flatMap((at) =>
    at instanceof Date ? dayInEngland(at) : [],
  );
}
