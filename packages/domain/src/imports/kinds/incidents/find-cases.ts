import { dayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";

interface CaseKey {
  schoolId: string;
  caseHash: string;
}

export interface KnownCase {
  /** Of the row that counts. */
  id: string;
  values: {
    occurredOn: string;
    category: string;
    severity: string;
    outcome: string;
    yearGroup: string;
    riskArea: string;
  };
  /** The day on which somebody took the whole case back; null while it counts. */
  takenBackOn: IsoDate | null;
}

/** The school's case of that number; undefined where it has none, or an undone import brought it. */
export type KnownCases = (key: CaseKey) => KnownCase | undefined;

/** Rows that were followed by another, or whose import was undone, say nothing of whether a case is wanted. */
const SAYS_NOTHING = new Set(["corrected", "import_undone"]);

export async function findCases(
  transaction: Transaction,
  trustId: string,
  keys: readonly CaseKey[],
): Promise<KnownCases> {
  if (keys.length === 0) return () => undefined;
  const isWithdrawn = sql`${incident.withdrawnAt} is not null`;
  const found = await transaction
    .selectDistinctOn([incident.schoolId, incident.caseHash])
    .from(incident)
    .where(
      and(
        eq(incident.trustId, trustId),
        inArray(incident.schoolId, [...new Set(keys.map(({ schoolId }) => schoolId))]),
        inArray(incident.caseHash, [...new Set(keys.map(({ caseHash }) => caseHash))]),
      ),
    )
    .orderBy(
      asc(incident.schoolId),
      asc(incident.caseHash),
      isWithdrawn,
      desc(incident.recordedAt),
      desc(incident.withdrawnAt),
    );
  const cases = new Map<string, KnownCase>();
  for (const row of found) {
    if (row.withdrawnAt && SAYS_NOTHING.has(row.withdrawnBecause ?? "")) continue;
    const { id, occurredOn, category, severity, outcome, yearGroup, riskArea } = row;
    cases.set(keyOf({ schoolId: row.schoolId, caseHash: row.caseHash ?? "" }), {
      id,
      values: { occurredOn, category, severity, outcome, yearGroup, riskArea },
      takenBackOn: row.withdrawnAt && dayInEngland(row.withdrawnAt),
    });
  }
  return (key) => cases.get(keyOf(key));
}

const keyOf = ({ schoolId, caseHash }: CaseKey): string => `${schoolId} ${caseHash}`;
