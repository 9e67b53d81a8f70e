import { randomUUID } from "node:crypto";
import {
  type BoardFigure,
  type BoardYear,
  publishBoardYear,
} from "@safeboard/compliance/board-figures";
import { addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import {
  periodOf,
  periodsBetween,
  type ReportingPeriod,
} from "@safeboard/compliance/reporting-periods";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import { loadSystem, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { boardEdition, boardFigure } from "@safeboard/database/tables/incidents";
import { and, eq, gte } from "drizzle-orm";
import { recordOwnDeed } from "../audit/record-own-deed.ts";
import type { DomainContext } from "../context.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadBoardTerms } from "./load-board-terms.ts";

/** This academic year and the two before it. */
const YEARS_BACK = 2;
/** Rows that go into one statement. */
const AT_ONCE = 1_000;

interface Edition {
  year: BoardYear;
  /** The limit that the figures were last written with. */
  limit: number;
}

/**
 * Writes what trustees may see of a trust's incidents: publishes the terms that are due, and replaces all its figures by
 * those of the published terms and years. Published terms are not counted again. A job of the system, for each trust
 * once a day and after its limit for small numbers was changed.
 *
 * @returns the number of figures
 */
export async function writeBoardFigures(
  { database, today, now }: Pick<DomainContext, "today" | "now"> & { database: Database },
  trustId: string,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  return withActor(database, system, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const settings = await loadSettings(transaction, trustId, today);
    const before = await loadEditions(transaction, trustId, yearsShown(today)[0]?.start ?? today);
    const figures: BoardFigure[] = [];
    const changed: { published: string[]; limits: Set<number> } = {
      published: [],
      limits: new Set(),
    };
    for (const days of yearsShown(today)) {
      const edition = before.get(days.start);
      const known: BoardYear = edition?.year ?? {
        start: days.start,
        end: days.end,
        terms: [],
        isWhole: false,
        shown: [],
        hidden: [],
      };
      const year = known.isWhole
        ? known
        : await withDueTerms(transaction, trustId, known, { settings, today });
      if (year.terms.length === 0) continue;
      const published = publishBoardYear(year, settings.smallNumberLimit);
      figures.push(...published.figures);
      const limit = settings.smallNumberLimit;
      await replaceEdition(transaction, trustId, { year: published.year, limit });
      changed.published.push(...titlesOfNew(known, year));
      if (edition && edition.limit !== limit) changed.limits.add(edition.limit);
    }
    await replaceFigures(transaction, trustId, figures);
    if (changed.published.length > 0 || changed.limits.size > 0) {
      await recordOwnDeed(transaction, {
        trustId,
        schoolId: await findCentralUnit(transaction, trustId),
        now,
        action: "boardFigure.write",
        detail: { published: changed.published, limit: settings.smallNumberLimit },
      });
    }
    return figures.length;
  });
}

const yearsShown = (today: IsoDate): ReportingPeriod[] =>
  periodsBetween("academic_year", addMonthsToDay(today, -12 * YEARS_BACK), today);

/** The year with every term that can be published by now, one after the other. */
async function withDueTerms(
  transaction: Transaction,
  trustId: string,
  year: BoardYear,
  { settings, today }: { settings: ComplianceSettings; today: IsoDate },
): Promise<BoardYear> {
  const published = year.terms.at(-1);
  const open = periodsBetween("term", year.start, year.end, settings.termCalendar).filter(
    // Where the trust has moved its terms since, no day is counted twice.
    ({ start }) => published === undefined || start > published.end,
  );
  const over = open.filter(({ end }) => end < today);
  const standings = await loadBoardTerms(transaction, trustId, over, { settings, today });
  const firstWaiting = standings.findIndex(({ standing }) => standing === "waits");
  const due = firstWaiting === -1 ? standings : standings.slice(0, firstWaiting);
  return {
    ...year,
    terms: [
      ...year.terms,
      ...due.filter(({ standing }) => standing === "settled").map(({ term }) => term),
    ],
    isWhole: due.length === open.length && due.at(-1)?.standing !== "nobody_reported",
  };
}

const titlesOfNew = (before: BoardYear, { terms, isWhole, start }: BoardYear): string[] => [
  ...terms.slice(before.terms.length).map((term) => periodTitle("term", term.start)),
  ...(isWhole && !before.isWhole ? [periodTitle("academic_year", start)] : []),
];

/** By a day well within it: the trust's terms may begin some days from where they usually do. */
export const periodTitle = (kind: "term" | "academic_year", start: IsoDate): string =>
  periodOf(kind, addMonthsToDay(start, 1)).title;

async function loadEditions(
  transaction: Transaction,
  trustId: string,
  from: IsoDate,
): Promise<Map<string, Edition>> {
  const rows = await transaction
    .select({ yearStart: boardEdition.yearStart, edition: boardEdition.edition })
    .from(boardEdition)
    .where(and(eq(boardEdition.trustId, trustId), gte(boardEdition.yearStart, from)));
  // Written by replaceEdition alone.
  return new Map(rows.map(({ yearStart, edition }) => [yearStart, edition as Edition]));
}

async function replaceEdition(
  transaction: Transaction,
  trustId: string,
  edition: Edition,
): Promise<void> {
  const yearStart = edition.year.start;
  await transaction
    .delete(boardEdition)
    .where(and(eq(boardEdition.trustId, trustId), eq(boardEdition.yearStart, yearStart)));
  await transaction.insert(boardEdition).values({ trustId, yearStart, edition });
}

async function replaceFigures(
  transaction: Transaction,
  trustId: string,
  figures: readonly BoardFigure[],
): Promise<void> {
  await transaction.delete(boardFigure).where(eq(boardFigure.trustId, trustId));
  for (let from = 0; from < figures.length; from += AT_ONCE) {
    await transaction.insert(boardFigure).values(
      figures.slice(from, from + AT_ONCE).map(({ rate, ...figure }) => ({
        ...figure,
        trustId,
        id: randomUUID(),
        rate: rate === null ? null : String(rate),
      })),
    );
  }
}
