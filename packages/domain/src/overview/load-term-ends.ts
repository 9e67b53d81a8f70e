import type { IsoDate } from "@safeboard/compliance/dates";
import type { MeasureId } from "@safeboard/compliance/measures";
import type { Status } from "@safeboard/compliance/statuses";
import type { Transaction } from "@safeboard/database/actor";
import { keptTermEnd } from "@safeboard/database/tables/overview";
import { and, eq, gte, lt } from "drizzle-orm";
import { loadSettings } from "../settings/load-settings.ts";
import { lastTerms } from "./keep-term-ends.ts";

/** How schools stood at the ends of the last terms, the earliest first. */
export interface TermEnds {
  terms: { title: string; endsOn: IsoDate }[];
  /** By school, in the order of the terms; null for a term at whose end it was not kept. */
  of: Record<string, (Partial<Record<MeasureId, Status>> | null)[]>;
}

/** Terms at whose ends nothing was kept of any school are left out. */
export async function loadTermEnds(
  transaction: Transaction,
  trustId: string,
  day: IsoDate,
): Promise<TermEnds> {
  const terms = lastTerms(await loadSettings(transaction, trustId, day), day);
  const rows = await transaction
    .select({
      schoolId: keptTermEnd.schoolId,
      endsOn: keptTermEnd.endsOn,
      statuses: keptTermEnd.statuses,
    })
    .from(keptTermEnd)
    .where(
      and(
        eq(keptTermEnd.trustId, trustId),
        gte(keptTermEnd.endsOn, terms[0]?.end ?? day),
        lt(keptTermEnd.endsOn, day),
      ),
    );
  const kept = new Set(rows.map(({ endsOn }) => endsOn));
  const shown = terms.filter(({ end }) => kept.has(end));
  const of: TermEnds["of"] = {};
  for (const [schoolId, own] of Map.groupBy(rows, (row) => row.schoolId)) {
    const statusesAt = new Map(own.map(({ endsOn, statuses }) => [endsOn, statuses]));
    of[schoolId] = shown.map(({ end }) => statusesAt.get(end) ?? null);
  }
  return { terms: shown.map(({ title, end }) => ({ title, endsOn: end })), of };
}
