/** The overview of a past day as it was kept on that day: nothing is judged again. */
import type { IsoDate } from "@safeboard/compliance/dates";
import { type Judgement, type MeasureId, statusOfSchool } from "@safeboard/compliance/measures";
import { withoutTokens } from "@safeboard/compliance/overview-history";
import type { Transaction } from "@safeboard/database/actor";
import { keptJudgement, keptOverview, keptSchool } from "@safeboard/database/tables/overview";
import { and, asc, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import type { AboutSchool, JudgedOverview, OverviewColumn } from "./judged-school.ts";

export interface KeptOverview extends JudgedOverview {
  /** The last day up to the one asked for on which it was kept. */
  keptOn: IsoDate;
}

/**
 * @param schoolId this school alone; without it, all that the actor may see
 * @returns null where nothing was kept by that day
 */
export async function loadKeptOverview(
  transaction: Transaction,
  { trustId, schoolId: only }: WantedSchools,
  day: IsoDate,
): Promise<KeptOverview | null> {
  const wanted = { trustId, schoolId: only };
  const [[kept], [rules], schools, judgements, { measureWeights }] = await Promise.all([
    transaction
      .select({ keptOn: keptOverview.day })
      .from(keptOverview)
      .where(and(eq(keptOverview.trustId, trustId), lte(keptOverview.day, day)))
      .orderBy(desc(keptOverview.day))
      .limit(1),
    transaction
      .select({ columns: sql<OverviewColumn[]>`${keptOverview.measures}` })
      .from(keptOverview)
      .where(
        and(
          eq(keptOverview.trustId, trustId),
          lte(keptOverview.day, day),
          isNotNull(keptOverview.measures),
        ),
      )
      .orderBy(desc(keptOverview.day), desc(keptOverview.keeping))
      .limit(1),
    latestSchools(transaction, wanted, day),
    latestJudgements(transaction, wanted, day),
    // No weight is ever set for a day that is over: what is known of that day's is what was known.
    loadSettings(transaction, trustId, day),
  ]);
  if (!kept || !rules) return null;
  const { keptOn } = kept;
  const judgementsAt = Map.groupBy(judgements, ({ schoolId }) => schoolId);
  return {
    keptOn,
    weights: measureWeights,
    columns: rules.columns,
    schools: schools
      .filter(({ shown }) => shown)
      .map(({ schoolId, about }) => {
        const own = new Map((judgementsAt.get(schoolId) ?? []).map((row) => [row.measure, row]));
        const cells = rules.columns.map(({ id: measureId, title, group, rule }) => {
          const row = own.get(measureId);
          const judgement = row ? withoutTokens(judgementOf(row), keptOn) : NOT_JUDGED;
          return { measureId, title, group: group as "Policy", rule, ...judgement };
        });
        const status = statusOfSchool(cells);
        return { ...about, schoolId, status, cells };
      }),
  };
}

/** The first day on which the trust's overview was kept; null before there is one. */
export async function firstKeptDay(
  transaction: Transaction,
  trustId: string,
): Promise<IsoDate | null> {
  const [first] = await transaction
    .select({ day: keptOverview.day })
    .from(keptOverview)
    .where(eq(keptOverview.trustId, trustId))
    .orderBy(asc(keptOverview.day))
    .limit(1);
  return first?.day ?? null;
}

/** Of each school what was said of it last, by the end of a day. */
export function latestSchools(transaction: Transaction, wanted: WantedSchools, day: IsoDate) {
  return transaction
    .selectDistinctOn([keptSchool.schoolId], {
      schoolId: keptSchool.schoolId,
      shown: keptSchool.shown,
      about: sql<AboutSchool>`${keptSchool.about}`,
    })
    .from(keptSchool)
    .where(and(atSchools(keptSchool, wanted), lte(keptSchool.fromDay, day)))
    .orderBy(asc(keptSchool.schoolId), desc(keptSchool.fromDay), desc(keptSchool.keeping));
}

/** Of each school and measure the judgement that was shown last, by the end of a day, with its tokens. */
export function latestJudgements(transaction: Transaction, wanted: WantedSchools, day: IsoDate) {
  return transaction
    .selectDistinctOn([keptJudgement.schoolId, keptJudgement.measure], {
      schoolId: keptJudgement.schoolId,
      measure: sql<MeasureId>`${keptJudgement.measure}`,
      status: keptJudgement.status,
      value: keptJudgement.value,
      detail: keptJudgement.detail,
      since: keptJudgement.since,
      due: keptJudgement.due,
      further: sql<FurtherKept>`${keptJudgement.further}`,
    })
    .from(keptJudgement)
    .where(and(atSchools(keptJudgement, wanted), lte(keptJudgement.fromDay, day)))
    .orderBy(
      asc(keptJudgement.schoolId),
      asc(keptJudgement.measure),
      desc(keptJudgement.fromDay),
      desc(keptJudgement.keeping),
    );
}

export type FurtherKept = Pick<Judgement, "evidence" | "nextAction" | "headline" | "parts">;

export const judgementOf = ({
  status,
  value,
  detail,
  since,
  due,
  further,
}: Omit<
  Awaited<ReturnType<typeof latestJudgements>>[number],
  "schoolId" | "measure"
>): Judgement => ({
  status,
  value,
  detail,
  since,
  due,
  ...further,
});

/** Of a measure that came to the overview after the school was last judged. */
const NOT_JUDGED: Judgement = {
  status: "not_applicable",
  value: "Not judged then",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};
