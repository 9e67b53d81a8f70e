import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";
import {
  countKept,
  countKeptByKind,
  evidenceKindTitle,
  type KeptPractice,
  NO_PRACTICE_KEPT,
  type PracticeCounts,
} from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import { keptPractice } from "@safeboard/database/tables/practice";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { type HubOfSchool, loadHubsOfSchools } from "../hubs/load-hubs-of-schools.ts";
import { identifier } from "../input-limits.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { loadSettings } from "../settings/load-settings.ts";

export const practiceAcrossInput = z.object({
  hubId: identifier.optional(),
  /** Promises that this kind of evidence shows, and no others. */
  kind: z.string().max(60).optional(),
});

export interface PractisedAtSchool {
  id: string;
  name: string;
  counts: PracticeCounts;
}

export interface PracticeAcross {
  today: IsoDate;
  hubs: HubOfSchool[];
  total: PracticeCounts;
  /** Those with most without evidence first. */
  schools: PractisedAtSchool[];
  /** By what is promised: in how many schools, and how many of the promises stand how. */
  kinds: { code: string; title: string; schools: number; counts: PracticeCounts }[];
}

/** Promised against practised, school by school and kind by kind. Reads one small row a school. */
export async function practiceAcrossSchools(
  { actor, database, today }: MemberContext,
  { hubId, kind }: z.infer<typeof practiceAcrossInput>,
): Promise<PracticeAcross> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const settings = await loadSettings(transaction, trustId, today);
    const units = await transaction
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(isSchoolInTrust(trustId, today))
      .orderBy(asc(unit.name), asc(unit.id));
    const kept = await transaction
      .select({
        schoolId: keptPractice.schoolId,
        figures: sql<KeptPractice>`${keptPractice.figures}`,
      })
      .from(keptPractice)
      .where(eq(keptPractice.trustId, trustId));
    const hubs = await loadHubsOfSchools(transaction, { trustId }, today);
    const figuresAt = new Map(kept.map(({ schoolId, figures }) => [schoolId, figures]));
    const chosen = units.filter(({ id }) => hubId === undefined || hubs.get(id)?.id === hubId);
    const byKind = new Map<string, { schools: number; counts: PracticeCounts }>();
    const schools = chosen.map(({ id, name }): PractisedAtSchool => {
      const figures = figuresAt.get(id) ?? NO_PRACTICE_KEPT;
      for (const [code, counts] of countKeptByKind(figures, today, settings)) {
        const known = byKind.get(code);
        byKind.set(code, {
          schools: (known?.schools ?? 0) + 1,
          counts: addCounts(known?.counts ?? NO_COUNTS, counts),
        });
      }
      const own = figures.promises.filter(
        (promises) => kind === undefined || promises.kind === kind,
      );
      return { id, name, counts: countKept({ promises: own }, today, settings) };
    });
    return {
      today,
      hubs: [...new Map([...hubs.values()].map((one) => [one.id, one])).values()].toSorted(
        (one, other) => alphabetically(one.name, other.name),
      ),
      total: schools.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
      schools: schools.toSorted((one, other) => lacking(other.counts) - lacking(one.counts)),
      kinds: [...byKind]
        .map(([code, found]) => ({ code, title: evidenceKindTitle(code), ...found }))
        .toSorted((one, other) => lacking(other.counts) - lacking(one.counts)),
    };
  });
}

const NO_COUNTS: PracticeCounts = { promised: 0, current: 0, runsOutSoon: 0, expired: 0, none: 0 };

const lacking = ({ expired, none }: PracticeCounts): number => expired + none;

function addCounts(one: PracticeCounts, other: PracticeCounts): PracticeCounts {
  return {
    promised: one.promised + other.promised,
    current: one.current + other.current,
    runsOutSoon: one.runsOutSoon + other.runsOutSoon,
    expired: one.expired + other.expired,
    none: one.none + other.none,
  };
}
