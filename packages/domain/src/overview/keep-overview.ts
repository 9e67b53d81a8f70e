import { isDeepStrictEqual } from "node:util";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Judgement } from "@safeboard/compliance/measures";
import { withoutTokens, withTokens } from "@safeboard/compliance/overview-history";
import { loadSystem, type Member, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { keptJudgement, keptOverview, keptSchool } from "@safeboard/database/tables/overview";
import { and, desc, eq, isNotNull, lte } from "drizzle-orm";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { judgeOverview } from "./judge-overview.ts";
import { aboutOnly, type JudgedOverview } from "./judged-school.ts";
import { keepTermEnds } from "./keep-term-ends.ts";
import { judgementOf, latestJudgements, latestSchools } from "./load-kept-overview.ts";

/** Rows that go into one statement. */
const AT_ONCE = 1_000;

/**
 * Keeps what the overview of a trust shows. A job of the system, for each trust every hour, so that the last keeping of a
 * day is what its page showed in the evening, whenever the worker was stopped and started.
 *
 * @returns the number of judgements that differ from those that were kept before
 */
export async function keepOverview(
  database: Database,
  trustId: string,
  today: IsoDate,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  return withActor(database, system, (transaction) => keepDay(transaction, system, today));
}

/**
 * In a transaction that may see all of the trust's schools: judged by the same measures as the page, and written where it
 * differs. To do it again changes nothing.
 *
 * @param options.isPast for a day before today, judged by what is known now: a story that is told after it happened
 */
export async function keepDay(
  transaction: Transaction,
  actor: Pick<Member, "trustId">,
  day: IsoDate,
  options: { isPast: boolean } = { isPast: false },
): Promise<number> {
  const { trustId } = actor;
  await takeTurnInTrust(transaction, trustId);
  await keepTermEnds(transaction, trustId, day);
  const shown = await judgeOverview(transaction, actor, { day, ...options });
  const last = await lastKeeping(transaction, trustId, day);
  const toKeep = { day, keeping: (last ?? 0) + 1, shown };
  const schools = await keepSchools(transaction, trustId, toKeep);
  const judgements = await keepJudgements(transaction, trustId, toKeep);
  await keepColumns(transaction, trustId, toKeep, last === null || schools + judgements > 0);
  return judgements;
}

interface ToKeep {
  day: IsoDate;
  /** The keepings of a day are counted from 1. */
  keeping: number;
  shown: JudgedOverview;
}

async function lastKeeping(
  transaction: Transaction,
  trustId: string,
  day: IsoDate,
): Promise<number | null> {
  const [last] = await transaction
    .select({ keeping: keptOverview.keeping })
    .from(keptOverview)
    .where(and(eq(keptOverview.trustId, trustId), eq(keptOverview.day, day)))
    .orderBy(desc(keptOverview.keeping))
    .limit(1);
  return last?.keeping ?? null;
}

/** @returns how many schools came, went, or have something else said of them */
async function keepSchools(
  transaction: Transaction,
  trustId: string,
  { day: fromDay, keeping, shown }: ToKeep,
): Promise<number> {
  const before = new Map(
    (await latestSchools(transaction, { trustId }, fromDay)).map((row) => [row.schoolId, row]),
  );
  const common = { trustId, fromDay, keeping };
  const present = shown.schools.flatMap((school) => {
    const { schoolId } = school;
    const about = asStored(aboutOnly(school));
    const row = before.get(schoolId);
    before.delete(schoolId);
    return row?.shown && isDeepStrictEqual(row.about, about)
      ? []
      : [{ ...common, schoolId, shown: true, about }];
  });
  const gone = [...before.values()].flatMap(({ schoolId, shown: wasShown, about }) =>
    wasShown ? [{ ...common, schoolId, shown: false, about }] : [],
  );
  const rows = [...present, ...gone];
  if (rows.length > 0) await transaction.insert(keptSchool).values(rows);
  return rows.length;
}

async function keepJudgements(
  transaction: Transaction,
  trustId: string,
  { day: fromDay, keeping, shown }: ToKeep,
): Promise<number> {
  const before = new Map(
    (await latestJudgements(transaction, { trustId }, fromDay)).map((row) => [
      `${row.schoolId} ${row.measure}`,
      judgementOf(row),
    ]),
  );
  const rows = shown.schools.flatMap(({ schoolId, cells }) =>
    cells.flatMap(
      ({ measureId: measure, title: _title, group: _group, rule: _rule, ...judged }) => {
        const cell: Judgement = asStored(judged);
        const kept = before.get(`${schoolId} ${measure}`);
        if (kept && isDeepStrictEqual(withoutTokens(kept, fromDay), cell)) return [];
        const { evidence, nextAction, headline, parts, ...judgement } = withTokens(cell, fromDay);
        const further = { evidence, nextAction, headline, ...(parts && { parts }) };
        return [{ trustId, schoolId, measure, fromDay, keeping, ...judgement, further }];
      },
    ),
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await transaction.insert(keptJudgement).values(rows.slice(from, from + AT_ONCE));
  }
  return rows.length;
}

/** What is undefined isn't stored, and would look like a difference. */
const asStored = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

/** The day itself, and the rules in words where they are others than before. */
async function keepColumns(
  transaction: Transaction,
  trustId: string,
  { day, keeping, shown: { columns } }: ToKeep,
  isNew: boolean,
): Promise<void> {
  const [rules] = await transaction
    .select({ columns: keptOverview.measures })
    .from(keptOverview)
    .where(
      and(
        eq(keptOverview.trustId, trustId),
        lte(keptOverview.day, day),
        isNotNull(keptOverview.measures),
      ),
    )
    .orderBy(desc(keptOverview.day), desc(keptOverview.keeping))
    .limit(1);
  const isOther = !isDeepStrictEqual(rules?.columns, columns);
  if (!isNew && !isOther) return;
  await transaction
    .insert(keptOverview)
    .values({ trustId, day, keeping, measures: isOther ? columns : null });
}
